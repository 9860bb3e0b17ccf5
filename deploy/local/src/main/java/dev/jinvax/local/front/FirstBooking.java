package dev.jinvax.local.front;

import java.util.List;

/** A first booking in five lines of shell, ready to paste. They need curl and sed, nothing else. */
public final class FirstBooking {
    private FirstBooking() {}

    /** @param origin the front door's address */
    public static List<String> lines(String origin) {
        return List.of(
                "JINVAX=" + origin
                        + "; TOKEN=$(curl -s -u alipay:local-alipay -d grant_type=client_credentials $JINVAX/oauth2/token"
                        + " | sed 's/.*\"access_token\":\"\\([^\"]*\\).*/\\1/')",
                "SESSION=$(curl -s \"$JINVAX/bookings/v1/availability?city_code=140100\" -H \"Authorization: Bearer $TOKEN\""
                        + " | sed 's/.*\"session_id\":\"\\([^\"]*\\).*/\\1/')",
                "APPLICANT=$(curl -s $JINVAX/eligibility/v1/applicants -H \"Authorization: Bearer $TOKEN\""
                        + " -H 'Content-Type: application/json' -d '{}' | sed 's/.*\"applicant_id\":\"\\([^\"]*\\).*/\\1/')",
                "curl -s $JINVAX/bookings/v1/bookings",
                "curl -s $JINVAX/bookings/v1/bookings?out_booking_no=");
    }
}
