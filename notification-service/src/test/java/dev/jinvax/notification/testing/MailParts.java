package dev.jinvax.notification.testing;

import dev.jinvax.embedded.CaughtMail;
import dev.jinvax.embedded.MailCatcher;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A mail server that keeps what it is given; tests may take it away and bring it back. */
public final class MailParts implements QuarkusTestResourceLifecycleManager {
    private static MailCatcher catcher;
    private static int port;

    @Override
    public Map<String, String> start() {
        catcher = MailCatcher.start(0);
        port = catcher.port();
        return Map.of("quarkus.mailer.host", "localhost", "quarkus.mailer.port", Integer.toString(port));
    }

    @Override
    public void stop() {
        if (catcher != null) {
            catcher.close();
        }
    }

    public static void takeAway() {
        catcher.close();
    }

    public static void bringBack() {
        catcher = MailCatcher.start(port);
    }

    /** The mails about a booking, oldest first. */
    public static List<MimeMessage> about(UUID bookingId) {
        return catcher.received().stream()
                .filter(mail -> header(mail, "X-Jinvax-Booking").equals(bookingId.toString()))
                .toList();
    }

    /** The booking each mail is about. */
    public static List<String> bookings() {
        return catcher.received().stream()
                .map(mail -> header(mail, "X-Jinvax-Booking"))
                .toList();
    }

    /** The kinds of the mails about a booking to an address. */
    public static List<String> kinds(UUID bookingId, String address) {
        return about(bookingId).stream()
                .filter(mail -> recipients(mail).contains(address))
                .map(mail -> header(mail, "X-Jinvax-Kind"))
                .toList();
    }

    public static String header(MimeMessage mail, String name) {
        try {
            String[] values = mail.getHeader(name);
            return values == null ? "" : values[0];
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The mails with a header of that value, oldest first. */
    public static List<MimeMessage> with(String header, String value) {
        return catcher.received().stream()
                .filter(mail -> header(mail, header).equals(value))
                .toList();
    }

    /** The calendar object attached to a mail; empty when there is none. */
    public static String calendar(MimeMessage mail) {
        try {
            if (!(mail.getContent() instanceof Multipart parts)) {
                return "";
            }
            for (int number = 0; number < parts.getCount(); number++) {
                BodyPart part = parts.getBodyPart(number);
                if (part.isMimeType("text/calendar")) {
                    return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            return "";
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plain text of a mail. */
    public static String text(MimeMessage mail) {
        return catcher.mails().stream()
                .filter(caught -> caught.messageId().equals(header(mail, "Message-ID")))
                .map(CaughtMail::text)
                .findFirst()
                .orElse("");
    }

    private static List<String> recipients(MimeMessage mail) {
        try {
            return Arrays.stream(mail.getAllRecipients()).map(Object::toString).toList();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
