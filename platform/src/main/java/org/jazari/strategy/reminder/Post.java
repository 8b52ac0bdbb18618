package org.jazari.strategy.reminder;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands letters to the mail server. */
@Component
class Post {
    private static final String CONNECT_MILLISECONDS = "10000";

    /** Servers may take minutes to answer for a letter (RFC 5321, 4.5.3.2.6); who gives up before sends it twice. */
    private static final String ANSWER_MILLISECONDS = "240000";

    private final MailSettings settings;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    Post(MailSettings settings) {
        this.settings = settings;
        if (settings.configured()) {
            sender.setHost(settings.host());
            sender.setPort(settings.port());
            sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
            boolean account =
                    settings.username() != null && !settings.username().isBlank();
            if (account) {
                sender.setUsername(settings.username());
                sender.setPassword(settings.password());
            }
            Properties smtp = sender.getJavaMailProperties();
            smtp.setProperty("mail.smtp.auth", String.valueOf(account));
            boolean startTls = settings.security().equals("starttls");
            smtp.setProperty("mail.smtp.starttls.enable", String.valueOf(startTls));
            smtp.setProperty("mail.smtp.starttls.required", String.valueOf(startTls));
            smtp.setProperty(
                    "mail.smtp.ssl.enable", String.valueOf(settings.security().equals("tls")));
            smtp.setProperty("mail.smtp.ssl.checkserveridentity", "true");
            smtp.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLISECONDS);
            smtp.setProperty("mail.smtp.timeout", ANSWER_MILLISECONDS);
            smtp.setProperty("mail.smtp.writetimeout", ANSWER_MILLISECONDS);
        }
    }

    boolean open() {
        return settings.configured();
    }

    /** A letter could not be handed over. */
    static final class UndeliveredException extends Exception {
        private static final long serialVersionUID = 1L;

        UndeliveredException(Exception cause) {
            super(Objects.requireNonNullElse(cause.getMessage(), cause.toString()), cause);
        }
    }

    /**
     * Sends a letter under its own name, by which a server or a reader tells a repetition.
     *
     * @throws UndeliveredException when the server cannot be reached or does not take it
     */
    void send(Letter letter, String address, String messageId) throws UndeliveredException {
        try {
            MimeMessage message = sender.createMimeMessage();
            MimeMessageHelper parts = new MimeMessageHelper(
                    message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
            parts.setFrom(Objects.requireNonNull(settings.from()));
            parts.setTo(address);
            parts.setSubject(letter.subject());
            parts.setText(letter.text(), letter.html());
            message.setHeader("Message-ID", messageId);
            message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody answers it by machine
            sender.send(message);
        } catch (MessagingException | MailException e) {
            throw new UndeliveredException(e);
        }
    }
}
