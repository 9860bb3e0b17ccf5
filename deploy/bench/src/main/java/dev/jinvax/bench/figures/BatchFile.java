package dev.jinvax.bench.figures;

import dev.jinvax.bench.stage.Stage;
import dev.jinvax.bench.stage.Waiting;
import dev.jinvax.local.base.Service;
import dev.jinvax.local.http.Answer;
import dev.jinvax.local.http.Caller;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** A CSV file of people nobody knows, from the first byte of the upload to COMPLETED. */
public record BatchFile(double rowsPerSecond, String state, String counts) {
    private static final int ROWS = 10_000;
    private static final long LIMIT_MILLIS = 180_000;
    private static final String HEAD = "Applicant number,Name as in passport,Date of birth,Nationality,Passport number,"
            + "Passport issuing country,Passport expiry date,Permit type,Residence permit kind,Permit number,"
            + "Permit expiry date,E-mail,Language,Informed and voluntary,Declared at\n";

    /** @param number makes the people of this file others than those of the last */
    public static BatchFile run(Product product, int number) {
        Stage stage = product.stage();
        Caller university = Caller.with(stage.address(Service.BOOKING), () -> stage.token("university"));
        LocalDate from = product.world().firstDay();
        byte[] file = csv(number).getBytes(StandardCharsets.UTF_8);
        long begin = System.nanoTime();
        Answer accepted = university.upload(
                "/v1/batches?out_batch_no=BENCH-" + number + "&mode=COMMIT&city_code="
                        + product.world().city() + "&from=" + from + "&to=" + from.plusDays(4),
                "text/csv",
                file);
        if (accepted.status() != 202) {
            throw new IllegalStateException("the batch was not accepted: " + accepted.json());
        }
        String id = accepted.json().getString("batch_id");
        JsonObject[] last = {accepted.json()};
        Waiting.until(
                () -> {
                    last[0] = university.get("/v1/batches/" + id).json();
                    return last[0].getString("state").matches("COMPLETED.*|FAILED|CANCELLED");
                },
                LIMIT_MILLIS);
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new BatchFile(
                ROWS / seconds,
                last[0].getString("state"),
                last[0].getJsonObject("counts", new JsonObject()).encode());
    }

    private static String csv(int number) {
        StringBuilder csv = new StringBuilder(HEAD);
        for (int row = 0; row < ROWS; row++) {
            int person = number * ROWS + row;
            csv.append("E-%d,GARCIA MARIA,1990-05-01,ESP,".formatted(person))
                    .append("XB%07d,ESP,2030-01-01,RESIDENCE_PERMIT,WORK,".formatted(person))
                    .append("%09d,2028-06-30,".formatted(person))
                    .append("p%d@example.org,en,true,2026-11-20T09:00:00+08:00\n".formatted(person));
        }
        return csv.toString();
    }
}
