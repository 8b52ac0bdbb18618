package org.jazari.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import org.jazari.kernel.identity.Viewers;
import org.jazari.kernel.language.Texts;
import org.jazari.kernel.language.Translator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Answers every failure in the user's language: a page for people, a problem (RFC 9457) for programs. */
@RestControllerAdvice
public class RefusalAdvice {
    private static final Logger log = LoggerFactory.getLogger(RefusalAdvice.class);

    private static final String RETRY_AFTER_SECONDS = "10";

    private final Texts texts;
    private final Pages pages;
    private final Viewers viewers;

    RefusalAdvice(Texts texts, Pages pages, Viewers viewers) {
        this.texts = texts;
        this.pages = pages;
        this.viewers = viewers;
    }

    @ExceptionHandler
    ResponseEntity<?> refused(Refusal refusal, HttpServletRequest request) {
        return answer(request, refusal.status(), refusal.code(), refusal.field(), refusal.arguments());
    }

    @ExceptionHandler
    ResponseEntity<?> wrongType(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return answer(request, HttpStatus.BAD_REQUEST, "malformed", e.getName());
    }

    @ExceptionHandler
    ResponseEntity<?> denied(AccessDeniedException e, HttpServletRequest request) {
        if (!viewers.current().signedIn()) {
            return answer(request, HttpStatus.UNAUTHORIZED, "sign-in-required", "");
        }
        return answer(request, HttpStatus.FORBIDDEN, "forbidden", "");
    }

    @ExceptionHandler
    ResponseEntity<?> other(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            ResponseEntity<?> answer = answer(request, known.getStatusCode(), code(known.getStatusCode()), "");
            return ResponseEntity.status(answer.getStatusCode())
                    .headers(answer.getHeaders())
                    .headers(known.getHeaders()) // such as Allow, which a 405 needs
                    .body(answer.getBody());
        }
        if (isOutage(e)) {
            log.warn("{} {}: the database does not answer", request.getMethod(), request.getRequestURI());
            ResponseEntity<?> answer = answer(request, HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "");
            return ResponseEntity.status(answer.getStatusCode())
                    .headers(answer.getHeaders())
                    .header("Retry-After", RETRY_AFTER_SECONDS)
                    .body(answer.getBody());
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, "broken", "");
    }

    /** Whether the cause is a database that cannot be reached or is going down (SQLSTATE classes 08 and 57P). */
    static boolean isOutage(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                String state = String.valueOf(refused.getSQLState());
                if (cause instanceof SQLTransientConnectionException
                        || state.startsWith("08")
                        || state.startsWith("57P")) {
                    return true;
                }
            }
        }
        return false;
    }

    static String code(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> "sign-in-required";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method";
            case 413 -> "too-large";
            case 415 -> "media-type";
            default -> status.is5xxServerError() ? "broken" : "malformed";
        };
    }

    /** The answer to a refused request: a problem under {@code /api}, a page elsewhere. */
    public ResponseEntity<?> answer(
            HttpServletRequest request, HttpStatusCode status, String code, String field, Object... arguments) {
        Translator translator = texts.in(RequestLanguage.of(request));
        String reason = translator.text("refusal." + code + ".reason", arguments);
        String remedy = translator.text("refusal." + code + ".remedy", arguments);
        if (request.getRequestURI().startsWith("/api/")) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .header("Content-Language", translator.language().tag())
                    .body(Map.of(
                            "type", "https://jazari.org/problems/" + code,
                            "title", reason,
                            "status", status.value(),
                            "detail", remedy,
                            "code", code,
                            "field", field,
                            "reason", reason,
                            "remedy", remedy));
        }
        return pages.page(
                status,
                pages.refusal(request).ofToday(), // a moment that was refused is not repeated on the links out
                "refusal",
                Map.of("status", status.value(), "reason", reason, "remedy", remedy, "field", field));
    }
}
