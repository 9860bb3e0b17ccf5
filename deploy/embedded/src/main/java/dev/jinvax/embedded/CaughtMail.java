package dev.jinvax.embedded;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/**
 * A message as its reader would see it.
 *
 * @param messageId header {@code Message-ID}: a repeated send of the same message carries the same one
 * @param text the plain text, decoded; the first text part of a message with several
 */
public record CaughtMail(String messageId, List<String> to, String subject, String text) {
    public CaughtMail {
        to = List.copyOf(to);
    }

    static CaughtMail of(MimeMessage message) {
        try {
            return new CaughtMail(
                    orEmpty(message.getMessageID()),
                    Arrays.stream(message.getAllRecipients())
                            .map(Object::toString)
                            .toList(),
                    orEmpty(message.getSubject()),
                    text(message.getContent()));
        } catch (MessagingException e) {
            throw new IllegalStateException("a message cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException("a message cannot be read", e);
        }
    }

    private static String text(Object content) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            for (int number = 0; number < parts.getCount(); number++) {
                BodyPart part = parts.getBodyPart(number);
                if (part.isMimeType("text/plain") || part.getContent() instanceof Multipart) {
                    return text(part.getContent());
                }
            }
            return "";
        }
        return content.toString().strip();
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
