package dev.jinvax.booking.api.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.booking.api.BookingProblem;
import dev.jinvax.booking.api.batch.upload.OrderReader;
import dev.jinvax.booking.api.batch.upload.SpooledFile;
import dev.jinvax.booking.api.batch.upload.UploadFormat;
import dev.jinvax.booking.application.batch.BatchWorker;
import dev.jinvax.booking.application.batch.FindBatches;
import dev.jinvax.booking.application.batch.FindBatches.Standing;
import dev.jinvax.booking.application.batch.ReceiveBatch;
import dev.jinvax.booking.application.batch.ReceiveBatch.Receipt;
import dev.jinvax.booking.application.batch.ReceiveBatch.Received;
import dev.jinvax.booking.domain.batch.Batch;
import dev.jinvax.booking.domain.batch.BatchOrder;
import dev.jinvax.booking.domain.batch.RowSource;
import dev.jinvax.kit.caller.Caller;
import dev.jinvax.kit.idempotency.IdempotencyKey;
import dev.jinvax.kit.idempotency.Idempotently;
import dev.jinvax.kit.idempotency.Idempotently.Created;
import dev.jinvax.kit.idempotency.Reply;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.ProblemException;
import dev.jinvax.kit.time.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Takes an upload of any format: spools it, reads what comes with it, stores its rows once per key. */
@Singleton
class UploadBatch {
    /** Each holds a transaction and some megabytes while its rows are stored. */
    private static final int MOST_AT_ONCE = 4;

    private final ReceiveBatch receive;
    private final FindBatches find;
    private final BatchWorker worker;
    private final Idempotently idempotently;
    private final ObjectMapper json;
    private final Clock clock;
    private final Semaphore slots = new Semaphore(MOST_AT_ONCE);

    UploadBatch(
            ReceiveBatch receive,
            FindBatches find,
            BatchWorker worker,
            Idempotently idempotently,
            ObjectMapper json,
            Clock clock) {
        this.receive = receive;
        this.find = find;
        this.worker = worker;
        this.idempotently = idempotently;
        this.json = json;
        this.clock = clock;
    }

    /** @param beside what comes with the rows, where the format has no room for it */
    Reply upload(
            Caller caller, @Nullable String key, UploadFormat format, Map<String, String> beside, InputStream content)
            throws IOException {
        try (SpooledFile file = SpooledFile.of(content)) {
            if (!slots.tryAcquire()) {
                throw new ProblemException(CommonProblem.OVERLOADED, List.of(), Map.of(), Duration.ofSeconds(5));
            }
            try {
                return store(caller, key, format, beside, file);
            } finally {
                slots.release();
            }
        }
    }

    private Reply store(
            Caller caller, @Nullable String key, UploadFormat format, Map<String, String> beside, SpooledFile file) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.SHANGHAI);
        BatchOrder order = OrderReader.read(format.orderFields(file, beside), today);
        Request request = new Request(order, file.sha256());
        IdempotencyKey idempotency = IdempotencyKey.of(caller.clientId(), key, "POST /v1/batches", request, json);
        Batch.Owner owner = owner(caller);
        Reply reply =
                idempotently.run(idempotency, () -> created(owner, order, format.rows(file, json, clock.instant())));
        worker.wake();
        return reply;
    }

    private static Batch.Owner owner(Caller caller) {
        return new Batch.Owner(
                caller.clientId(),
                caller.orgId(),
                caller.channel()
                        .orElseThrow(() -> new ProblemException(BookingProblem.CHANNEL_MISSING))
                        .name());
    }

    private Created created(Batch.Owner owner, BatchOrder order, RowSource rows) {
        Receipt receipt = receive.receive(owner, order, rows);
        if (receipt instanceof Received received) {
            Standing standing =
                    new Standing(received.batch(), received.counts(), OptionalLong.empty(), List.of(), List.of());
            return new Created(
                    202,
                    BatchView.of(standing),
                    "/v1/batches/" + received.batch().batchId());
        }
        if (receipt instanceof ReceiveBatch.TooManyRows) {
            throw new ProblemException(BatchProblem.TOO_MANY_ROWS);
        }
        if (receipt instanceof ReceiveBatch.NoRows) {
            throw new ProblemException(BatchProblem.NO_ROWS);
        }
        throw new ProblemException(CommonProblem.OUT_NO_TAKEN, List.of(), named(owner, order), null);
    }

    /** Asked apart: where two uploads met in the database, the transaction of this one is lost. */
    private Map<String, Object> named(Batch.Owner owner, BatchOrder order) {
        return QuarkusTransaction.requiringNew()
                .call(() -> find.findByOutNo(owner.clientId(), order.outBatchNo()))
                .map(named -> Map.<String, Object>of("batch_id", named.batch().batchId()))
                .orElse(Map.of());
    }

    /** What makes a second sending the same request. */
    record Request(BatchOrder order, String sha256) {}
}
