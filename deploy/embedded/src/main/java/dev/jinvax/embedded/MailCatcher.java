package dev.jinvax.embedded;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;

/** An SMTP server that keeps what it is given and delivers nothing. */
public final class MailCatcher implements AutoCloseable {
    private final GreenMail server;

    private MailCatcher(GreenMail server) {
        this.server = server;
    }

    /** Starts on the port, or on a free one when it is 0. */
    public static MailCatcher start(int port) {
        GreenMail server = new GreenMail(
                new ServerSetup(port == 0 ? FreePorts.one() : port, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new MailCatcher(server);
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** What has arrived so far, oldest first. */
    public List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    /** The same as a reader would see it. */
    public List<CaughtMail> mails() {
        return received().stream().map(CaughtMail::of).toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
