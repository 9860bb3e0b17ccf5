package dev.jinvax.booking.domain.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What comes with the rows of an upload: the owner's number for it, and the wishes for placing them.
 *
 * @param rejectIfErrorRate refuses the whole batch when more rows are wrong
 */
public record BatchOrder(String outBatchNo, BatchMode mode, Optional<ErrorRate> rejectIfErrorRate, Wishes placement) {
    /**
     * Where and when places are wanted.
     *
     * @param siteIds only these sites; none named means all of the city
     * @param from first day in Shanxi, included
     * @param to last day, included
     * @param keepTogether one site and as few sessions as possible, neighbours
     * @param productCode only this vaccine
     */
    public record Wishes(
            String cityCode,
            List<UUID> siteIds,
            LocalDate from,
            LocalDate to,
            Optional<PartOfDay> partOfDay,
            boolean keepTogether,
            Optional<String> productCode) {
        public Wishes {
            siteIds = List.copyOf(siteIds);
        }
    }
}
