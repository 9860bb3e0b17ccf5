package dev.jinvax.booking.api.batch.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.booking.domain.batch.RowProblem;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDateTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-05          | 2026-11-05
            2026/11/5           | 2026-11-05
            2026.11.5           | 2026-11-05
            2026 - 11 - 05      | 2026-11-05
            20261105            | 2026-11-05
            2026年11月5日        | 2026-11-05
            2026年11月5号        | 2026-11-05
            ２０２６年１１月５日    | 2026-11-05
            5 Nov 2026          | 2026-11-05
            5-NOV-2026          | 2026-11-05
            5th November 2026   | 2026-11-05
            05Nov2026           | 2026-11-05
            Nov 5, 2026         | 2026-11-05
            November 5th 2026   | 2026-11-05
            5. Sept. 2026       | 2026-09-05
            25/11/2026          | 2026-11-25
            11/25/2026          | 2026-11-25
            25.11.2026          | 2026-11-25
            05/05/2026          | 2026-05-05
            2026-11-05T00:00:00 | 2026-11-05
            2026-11-05 0:00     | 2026-11-05
            1899-12-31          | 1899-12-31
            2024-02-29          | 2024-02-29
            """)
    void datesAreReadAsPeopleTypeThem(String typed, LocalDate date) {
        assertThat(TypedDate.read(typed).date()).contains(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            05/11/2026          | DATE_AMBIGUOUS
            5.11.2026           | DATE_AMBIGUOUS
            11-12-2026          | DATE_AMBIGUOUS
            5/11/26             | DATE_AMBIGUOUS
            26-11-05            | DATE_AMBIGUOUS
            2026-02-30          | DATE_IMPOSSIBLE
            2025-02-29          | DATE_IMPOSSIBLE
            20261305            | DATE_IMPOSSIBLE
            31/31/2026          | DATE_IMPOSSIBLE
            0001-01-01          | DATE_IMPOSSIBLE
            9999-01-01          | DATE_IMPOSSIBLE
            5 Nox 2026          | DATE_UNREADABLE
            45966               | DATE_UNREADABLE
            2026                | DATE_UNREADABLE
            +999999999-12-31    | DATE_UNREADABLE
            soon                | DATE_UNREADABLE
            2026-11-05 09:30    | DATE_UNREADABLE
            """)
    void whatIsNotCertainIsRefused(String typed, RowProblem problem) {
        assertThat(TypedDate.read(typed).problem()).contains(problem);
        assertThat(TypedDate.read(typed).date()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-20T09:00:00+08:00 | 2026-11-20T01:00:00Z
            2026-11-20T01:00:00Z      | 2026-11-20T01:00:00Z
            2026-11-20 09:00          | 2026-11-20T01:00:00Z
            2026/11/20 9:00:30        | 2026-11-20T01:00:30Z
            20 Nov 2026 09:00         | 2026-11-20T01:00:00Z
            2026-11-20                | 2026-11-19T16:00:00Z
            """)
    void timesWithoutOffsetAreThoseOfShanxi(String typed, Instant time) {
        assertThat(TypedTime.read(typed).time()).contains(time);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            05/11/2026 09:00            | DATE_AMBIGUOUS
            2026-11-20 25:00            | DATE_UNREADABLE
            yesterday                   | DATE_UNREADABLE
            +999999999-12-31T00:00:00Z  | DATE_UNREADABLE
            """)
    void timesThatAreNotCertainAreRefused(String typed, RowProblem problem) {
        assertThat(TypedTime.read(typed).problem()).contains(problem);
    }
}
