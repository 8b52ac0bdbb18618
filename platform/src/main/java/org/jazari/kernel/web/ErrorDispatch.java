package org.jazari.kernel.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the server sends a request that no controller has answered. A refusal page that cannot be made ends in a line. */
@Controller
class ErrorDispatch implements ErrorController {
    private static final Logger log = LoggerFactory.getLogger(ErrorDispatch.class);

    private final RefusalAdvice refusals;

    ErrorDispatch(RefusalAdvice refusals) {
        this.refusals = refusals;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<?> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (status == null) {
            throw Refusal.notFound();
        }
        HttpStatusCode refused = HttpStatusCode.valueOf((Integer) status);
        String code =
                request.getAttribute(RefusedRequest.CODE) instanceof String own ? own : RefusalAdvice.code(refused);
        if (refused.is5xxServerError()) {
            log.error(
                    "{} {} failed",
                    request.getMethod(),
                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                    (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        }
        try {
            return refusals.answer(new Refused(request), refused, code, "");
        } catch (RuntimeException e) {
            log.error("The refusal {} {} cannot be shown", refused.value(), code, e);
            return ResponseEntity.status(refused)
                    .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                    .body(refused.value() + " " + code);
        }
    }

    /** The request as it was before the server sent it here. */
    private static final class Refused extends HttpServletRequestWrapper {
        Refused(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri : "/";
        }
    }
}
