package dev.jinvax.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Raw request targets, as no client library would send them. */
class AddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/x;y",
                "/v1/x%3by",
                "/v1/x%3By",
                "/v1%2fx",
                "/v1%2Fx",
                "/v1%5cx",
                "/v1%5Cx",
                "/v1\\x",
                "/v1//x",
                "//v1/x",
                "/v1/%00",
                "/v1;x/y?a=b"
            })
    void isTwoFaced(String target) {
        assertThat(Addresses.isTwoFaced(target)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1/bookings/0197d000-0000-7000-8000-000000000001/check-in",
                "/v1/availability?city_code=140100&from=2026-12-01&to=2026-12-07",
                "/v1/bookings?out_booking_no=B%2F20%3B41",
                "/v1/x?a=b//c;d",
                "/v1/%E6%99%8B",
                "/v1/x?"
            })
    void hasOneFace(String target) {
        assertThat(Addresses.isTwoFaced(target)).isFalse();
    }
}
