package dev.jinvax.sites.domain;

/**
 * One thing that is wrong with what an editor wants.
 *
 * @param field where in the request, in the words of the wire
 */
public record Fault(Code code, String field) {
    /** What is wrong. */
    public enum Code {
        OPENING_HOURS_MISSING,
        VACCINES_MISSING,
        FEE_MISSING,
        CAPACITY_MISSING,
        CITY_UNKNOWN,
        PRODUCT_UNKNOWN,
        DATE_REPEATED,
        DATE_OF_ANOTHER_YEAR,
        FEE_REPEATED,
        FEE_DATE_TAKEN,
        FEES_TOO_MANY,
        CLOSES_BEFORE_OPENING,
        NO_SLOT_FITS,
        HOURS_OVERLAP,
        TOO_MANY_SESSIONS,
        POOLS_EXCEED_PLACES,
        DATE_PAST,
        TIME_PAST,
        ANOTHER_DAY,
        NOT_A_WHOLE_MINUTE,
        LENGTH_UNUSUAL,
        RANGE_REVERSED,
        RANGE_TOO_LONG
    }
}
