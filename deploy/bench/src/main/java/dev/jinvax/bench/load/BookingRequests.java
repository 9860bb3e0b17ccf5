package dev.jinvax.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * POST /v1/bookings for one applicant after another, each with an idempotency key and a partner's number of its own.
 * Everything but these and the session is the same, so requests are copies of a template with holes of fixed width.
 */
public final class BookingRequests implements Requests {
    private static final String APPLICANT_PREFIX = "00000000-0000-7000-8000-";
    private static final String HOLE = "0".repeat(12);
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final List<Template> templates;
    private final List<byte[]> sessions;
    private final long firstApplicant;
    private final long lastApplicant;
    private long next;

    /**
     * @param tokens of the partners, in the order applicants belong to them
     * @param firstApplicant applicants are asked for from here to {@code lastApplicant}, and then from the start again
     */
    public BookingRequests(List<String> tokens, List<UUID> sessions, long firstApplicant, long lastApplicant) {
        this.templates = tokens.stream().map(Template::of).toList();
        this.sessions = sessions.stream()
                .map(session -> session.toString().getBytes(StandardCharsets.US_ASCII))
                .toList();
        this.firstApplicant = firstApplicant;
        this.lastApplicant = lastApplicant;
        this.next = firstApplicant;
    }

    @Override
    public void write(ByteBuffer target) {
        long round = (next - firstApplicant) / (lastApplicant - firstApplicant + 1);
        long applicant = firstApplicant + (next - firstApplicant) % (lastApplicant - firstApplicant + 1);
        Template template = templates.get((int) (applicant % templates.size()));
        target.put(template.bytes());
        hex(target, template.applicant(), applicant);
        hex(target, template.outNo(), (round << 40) | applicant);
        hex(target, template.key(), scattered((round << 40) | applicant));
        byte[] session = sessions.get((int) (mix(next) % sessions.size()));
        target.put(template.session(), session);
        next++;
    }

    /** Which of the applicants were asked for so far. */
    public long asked() {
        return next - firstApplicant;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return (mixed ^ (mixed >>> 31)) >>> 1;
    }

    /** Keys of partners come in no order; a product with an odd number maps 48 bits one to one. */
    public static long scattered(long value) {
        return (value * 0x9e3779b97f4bL) & 0xffffffffffffL;
    }

    private static void hex(ByteBuffer target, int position, long value) {
        for (int digit = 0; digit < HOLE.length(); digit++) {
            target.put(position + digit, DIGITS[(int) (value >>> (4 * (HOLE.length() - 1 - digit))) & 15]);
        }
    }

    /** A request with the positions of what differs. */
    private record Template(byte[] bytes, int key, int outNo, int applicant, int session) {
        static Template of(String token) {
            String body = "{\"out_booking_no\":\"B-" + HOLE + "\",\"applicant_id\":\"" + APPLICANT_PREFIX + HOLE
                    + "\",\"session_id\":\"" + new UUID(0, 0) + "\",\"product_code\":\"SINOPHARM_BEIJING\","
                    + "\"declaration\":{\"informed_and_voluntary\":true,\"declared_at\":\"2026-11-20T09:00:00+08:00\"}}";
            String text = "POST /v1/bookings HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                    + "\r\nContent-Type: application/json\r\nAccept: application/json\r\nIdempotency-Key: "
                    + "7d9e2c41-5b1a-4f6e-9c3d-" + HOLE + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
            return new Template(
                    text.getBytes(StandardCharsets.US_ASCII),
                    text.indexOf("9c3d-" + HOLE) + 5,
                    text.indexOf("B-" + HOLE) + 2,
                    text.indexOf(APPLICANT_PREFIX) + APPLICANT_PREFIX.length(),
                    text.indexOf(new UUID(0, 0).toString(), text.indexOf("session_id")));
        }
    }
}
