package org.jazari.strategy.office;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jazari.kernel.language.Translator;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The answer of the API to something that is wrong in several places (RFC 9457), in the user's language. */
public final class ProblemAnswer {
    private ProblemAnswer() {}

    /** 422 with every problem; the first one's field, reason and remedy also stand at the top, as in any problem. */
    public static ResponseEntity<Object> of(Translator texts, List<FieldProblem> problems) {
        List<Map<String, Object>> entries = problems.stream()
                .map(problem -> Map.<String, Object>of(
                        "code", problem.code(),
                        "field", problem.field(),
                        "reason", problem.reason(texts),
                        "remedy", problem.remedy(texts)))
                .toList();
        return listing(texts, entries);
    }

    /** The same for problems that carry more than a field, such as a file and a line; each has code, reason and remedy. */
    public static ResponseEntity<Object> listing(Translator texts, List<Map<String, Object>> problems) {
        Map<String, Object> first = problems.getFirst();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "https://jazari.org/problems/" + first.get("code"));
        body.put("title", String.valueOf(first.get("reason")));
        body.put("status", HttpStatus.UNPROCESSABLE_CONTENT.value());
        body.put("detail", String.valueOf(first.get("remedy")));
        body.putAll(first);
        body.put("problems", problems);
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Content-Language", texts.language().tag())
                .body(body);
    }
}
