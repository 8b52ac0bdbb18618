package org.jazari.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** Walks dossiers through the office, page by page, as people do. */
@TestComponent
@Lazy
public class Walk {
    public static final String OFFICE = "/fr/office/register";
    private static final String RULESET = "morocco-responsible-ai";

    private final Clerks clerks;

    Walk(Clerks clerks) {
        this.clerks = clerks;
    }

    /** What a good record says. */
    public static Map<String, String> record(String name) {
        Map<String, String> typed = new HashMap<>();
        typed.put("name.fr", name);
        typed.put("name.ar", "نظام " + name);
        typed.put("body.fr", "Commune de Zagora");
        typed.put("sector", "agriculture");
        typed.put("phase", "in-use");
        typed.put("decides.fr", "Classe les demandes d’aide et propose un rang.");
        typed.put("about.fr", "Les agriculteurs de la commune.");
        typed.put("data.fr", "La surface déclarée et le relevé des pluies.");
        typed.put("personal", "personal");
        typed.put("human.fr", "Un agent confirme chaque rang.");
        typed.put("automation", "proposes");
        typed.put("contest.fr", "Au guichet de la commune, sous un mois.");
        typed.put("contact", "guichet@zagora.example");
        typed.put("goal.fr", "Aider d’abord ceux qui ont perdu le plus.");
        typed.put("legal.fr", "Arrêté communal 12/2025.");
        typed.put("begin", "2026-03");
        return typed;
    }

    /** Drafts a system; returns its id. */
    public String drafted(String name) {
        HttpResponse<String> answer = clerks.submitter().fill(OFFICE + "/new", OFFICE + "/new", record(name));
        return idOf(answer);
    }

    public static String idOf(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Answers the questionnaire with the option that weighs least, and attaches it. */
    public void assessed(String id) {
        String page = OFFICE + "/" + id + "/assessment/" + RULESET;
        Document form = Jsoup.parse(clerks.submitter().get(page).body());
        Map<String, String> fields = new HashMap<>();
        for (Element radio : form.select("input[type=radio]")) {
            if (!radio.attr("value").isEmpty()) {
                fields.putIfAbsent(radio.attr("name"), radio.attr("value"));
            }
        }
        for (Element box : form.select("input[type=checkbox]")) {
            fields.putIfAbsent(box.attr("name"), box.attr("value"));
        }
        fields.put("seen", form.select("input[name=seen]").attr("value"));
        fields.put("action", "attach");
        HttpResponse<String> answer = clerks.submitter().force(page, page, fields);
        assertThat(answer.statusCode())
                .as(Jsoup.parse(answer.body()).select(".alert").text())
                .isEqualTo(303);
    }

    /** Does something in a dossier through its form. */
    public HttpResponse<String> act(Clerk who, String id, String act, Map<String, String> typed) {
        return who.fill(OFFICE + "/" + id, OFFICE + "/" + id + "/acts/" + act, typed);
    }

    /** The same, which must work. */
    public void done(Clerk who, String id, String act, Map<String, String> typed) {
        HttpResponse<String> answer = act(who, id, act, typed);
        assertThat(answer.statusCode())
                .as(act + ": " + Jsoup.parse(answer.body()).text())
                .isEqualTo(303);
    }

    public String submitted(String name) {
        String id = drafted(name);
        assessed(id);
        done(clerks.submitter(), id, "submit", Map.of("clock", "law-55-19-general"));
        return id;
    }

    public String decided(String name) {
        String id = submitted(name);
        done(
                clerks.reviewer(),
                id,
                "decide",
                Map.of("outcome", "approved", "reasons", "Risque faible, agent présent."));
        return id;
    }

    public String published(String name) {
        String id = decided(name);
        done(clerks.publisher(), id, "publish", Map.of());
        return id;
    }
}
