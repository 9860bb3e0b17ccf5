package dev.jinvax.eligibility.testing;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;

/** A roll on its way: lines are sent as they are written, and the answer comes after the last. */
public final class RollUpload implements AutoCloseable {
    private final PipedOutputStream lines = new PipedOutputStream();
    private final CompletableFuture<HttpResponse<String>> answer;
    private int written;

    private RollUpload(String outImportNo) {
        try {
            PipedInputStream body = new PipedInputStream(lines, 1 << 16);
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port
                            + "/v1/insurance-enrolments?out_import_no=" + outImportNo))
                    .header("authorization", "Bearer " + Partner.OPS.token())
                    .header("content-type", "application/x-ndjson")
                    .POST(BodyPublishers.ofInputStream(() -> body))
                    .build();
            answer = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .sendAsync(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RollUpload ndjson(String outImportNo) {
        return new RollUpload(outImportNo);
    }

    /** Writes so many lines more; {@code line} is given the number of the line in the file, from 0. */
    public void write(int count, IntFunction<String> line) {
        try {
            for (int each = 0; each < count; each++) {
                lines.write((line.apply(written++) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            lines.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the roll and waits for what became of it. */
    public JsonPath answer() {
        close();
        return JsonPath.from(answer.join().body());
    }

    /** The sender is gone in the middle of it. */
    public void breakOff() {
        answer.cancel(true);
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
