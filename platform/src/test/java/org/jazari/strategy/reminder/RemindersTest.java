package org.jazari.strategy.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jazari.kernel.identity.Member;
import org.jazari.kernel.identity.Members;
import org.jazari.kernel.identity.Role;
import org.jazari.kernel.identity.TestStaff;
import org.jazari.kernel.language.Formats;
import org.jazari.strategy.content.TestVersions;
import org.jazari.strategyfile.ElementType;
import org.jazari.testing.Browser;
import org.jazari.testing.PlatformTest;
import org.jazari.testing.TestClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reminders from the strategy to the inbox and to a real mail server; time passes only when the test says so. */
@PlatformTest
@Import({TestClock.Configuration.class, TestVersions.class, TestStaff.class})
class RemindersTest {
    private static final int SMTP = freePort(); // the same each time that the server comes back
    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup(SMTP, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static int round;

    @LocalServerPort
    int port;

    @Autowired
    TestVersions test;

    @Autowired
    TestClock clock;

    @Autowired
    TestStaff staff;

    @Autowired
    Members members;

    @Autowired
    ReminderJob job;

    @Autowired
    Reminders reminders;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient jdbc;

    private String owner = "";
    private String username = "";
    private String address = "";
    private Browser person;
    private Browser administrator;

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        SERVER.start();
        properties.add("jazari.mail.host", () -> "127.0.0.1");
        properties.add("jazari.mail.port", () -> SMTP);
        properties.add("jazari.mail.security", () -> "none");
        properties.add("jazari.mail.from", () -> "rappels@strategie.example");
        properties.add("jazari.mail.site", () -> "https://strategie.example");
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    /** An institution of its own, an account that answers for it, early in a morning. */
    @BeforeEach
    void people() throws Exception {
        if (!SERVER.isRunning()) {
            SERVER.start();
        }
        SERVER.purgeEmailFromAllMailboxes();
        owner = "owner-" + ++round;
        username = "person-" + round;
        address = username + "@ministere.example"; // of earlier tests, others go on being reminded
        morning();
        test.publish(tree -> tree.with(ElementType.INSTITUTION, owner, institution()));
        person = staff.signedIn(port, username);
        administrator = staff.signedIn(port, "chief", Role.ADMINISTRATOR);
        tie(address, "fr");
    }

    /** The next day at eight in Casablanca. */
    private void morning() {
        Instant eight = today().plusDays(1)
                .atTime(LocalTime.of(8, 0))
                .atZone(Formats.ZONE)
                .toInstant();
        clock.advance(Duration.between(clock.instant(), eight));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE);
    }

    private static ObjectNode institution() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("name").put("fr", "Institution d’essai");
        body.put("kind", "ministry");
        return body;
    }

    private void tie(String email, String language) {
        long id = members.list().stream()
                .filter(member -> member.username().equals(username))
                .mapToLong(Member::id)
                .findFirst()
                .orElseThrow();
        String path = "/fr/administration/reminders/" + id;
        var answer = administrator.submit(
                path, path, Map.of("email", email, "contactLanguage", language, "institutions", owner));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private String promise(LocalDate due) {
        String id = "promise-" + round + "-" + due;
        test.publish(tree -> {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            body.putObject("name").put("fr", "Promesse <" + round + ">").put("ar", "وعد");
            body.put("kind", "project")
                    .put("status", "announced")
                    .put("owner", owner)
                    .put("due", due.toString());
            return tree.with(ElementType.COMMITMENT, id, body);
        });
        return id;
    }

    private void deliver(String id) {
        test.publish(tree -> {
            ObjectNode body =
                    tree.find(ElementType.COMMITMENT, id).orElseThrow().deepCopy();
            return tree.with(ElementType.COMMITMENT, id, body.put("status", "delivered"));
        });
    }

    private List<Reminder> inbox() {
        return reminders.waiting(username, today());
    }

    private List<MimeMessage> received() {
        return List.of(SERVER.getReceivedMessages()).stream()
                .filter(message -> {
                    try {
                        return message.getAllRecipients()[0].toString().equals(address);
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    @Test
    void eachStageRemindsOnceAndWhatIsDoneGoes() {
        String id = promise(today().plusDays(100));
        job.run();
        assertThat(inbox()).isEmpty();

        List<Kind> seen = new ArrayList<>();
        for (int day = 0; day < 110; day++) {
            clock.advance(Duration.ofDays(1));
            job.run();
            job.run();
            List<Reminder> waiting = inbox();
            assertThat(waiting).hasSizeLessThanOrEqualTo(1);
            waiting.stream()
                    .map(Reminder::kind)
                    .filter(kind -> !seen.contains(kind))
                    .forEach(seen::add);
        }
        assertThat(seen).containsExactly(Kind.DEADLINE_90, Kind.DEADLINE_30, Kind.DEADLINE_7, Kind.OVERDUE);

        deliver(id);
        job.run();
        assertThat(inbox()).isEmpty();
    }

    @Test
    void twoJobsAtOnceMakeOneReminderAndOneLetter() throws Exception {
        promise(today().plusDays(5));
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                runs.add(threads.submit(job::run));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        }

        assertThat(inbox()).hasSize(1);
        assertThat(received()).hasSize(1);
    }

    @Test
    void oneLetterADayInTwoPartsWithLinks() throws Exception {
        promise(today().plusDays(5));
        promise(today().plusDays(20));
        job.run();
        promise(today().plusDays(60));
        job.run();

        assertThat(received()).hasSize(1);
        MimeMessage letter = received().getFirst();
        String source = GreenMailUtil.getWholeMessage(letter);
        assertThat(letter.getSubject()).startsWith("Jazari : rappels du ");
        assertThat(letter.getFrom()[0]).hasToString("rappels@strategie.example");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(source).contains("text/plain").contains("text/html");
        String html = part(letter, "text/html");
        assertThat(Jsoup.parse(html).select("li a").eachAttr("href"))
                .hasSize(2)
                .allMatch(link -> link.startsWith("https://strategie.example/fr/commitments/promise-"));
        assertThat(html).contains("Promesse &lt;" + round + "&gt;").doesNotContain("Promesse <" + round);
        assertThat(part(letter, "text/plain")).contains("Promesse <" + round + ">");

        morning();
        job.run();
        assertThat(received()).hasSize(2);
        assertThat(Jsoup.parse(part(received().getLast(), "text/html")).select("li"))
                .hasSize(1);
        morning();
        job.run();
        assertThat(received()).as("nothing new, no letter").hasSize(2);
    }

    /** Nothing is lost with a letter that was given up, and a server that was down for long brings no heap of letters. */
    @Test
    void whatAGivenUpLetterSaidIsInTheNextOne() throws Exception {
        promise(today().plusDays(5));
        SERVER.stop();
        for (int i = 0; i < 8; i++) {
            clock.advance(Duration.ofHours(6));
            job.run();
        }
        assertThat(kept().givenUp()).isFalse();
        for (int i = 0; i < 4; i++) {
            clock.advance(Duration.ofHours(6));
            job.run();
        }
        SERVER.start();
        morning();
        job.run();

        assertThat(received()).hasSize(1);
        assertThat(Jsoup.parse(part(received().getFirst(), "text/html")).select("li"))
                .hasSize(1);
    }

    private static String part(jakarta.mail.Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof jakarta.mail.Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    @Test
    void lettersAreInThePersonsLanguage() throws Exception {
        tie(address, "ar");
        promise(today().plusDays(5));
        job.run();

        MimeMessage letter = received().getFirst();
        assertThat(letter.getSubject()).contains("تذكيرات");
        assertThat(part(letter, "text/html"))
                .contains("dir=\"rtl\"")
                .contains("وعد")
                .contains("/ar/commitments/");
    }

    /** Between handing a letter over and noting it, a crash leaves the note out. */
    @Test
    void aCrashAfterSendingRepeatsTheSameLetter() throws Exception {
        promise(today().plusDays(5));
        job.run();
        jdbc.sql("update strategy.reminder_mail set sent_at = null where username = :username")
                .param("username", username)
                .update();
        job.run();
        assertThat(received()).as("its wait is not over").hasSize(1);
        clock.advance(Letters.FIRST_WAIT);
        job.run();

        assertThat(received()).hasSize(2);
        assertThat(received().getFirst().getMessageID())
                .isNotBlank()
                .isEqualTo(received().getLast().getMessageID());
    }

    @Test
    void aServerThatIsDownIsTriedAgainLaterAndShownToTheAdministrator() {
        promise(today().plusDays(5));
        SERVER.stop();
        job.run();
        job.run();

        Letters.Kept letter = kept();
        assertThat(letter.sentAt()).isNull();
        assertThat(letter.attempts()).isEqualTo(1);
        assertThat(letter.lastError()).isNotBlank();
        String page = administrator.get("/fr/administration/reminders").body();
        assertThat(page).contains("en attente").contains(username);

        clock.advance(Letters.FIRST_WAIT);
        job.run();
        assertThat(kept().attempts()).isEqualTo(2);
        assertThat(Duration.between(clock.instant(), kept().nextAttemptAt()))
                .isEqualTo(Letters.FIRST_WAIT.multipliedBy(2));
        assertThat(inbox()).hasSize(1);
        for (int i = 0; i < 20; i++) {
            clock.advance(Duration.ofHours(6));
            job.run();
        }
        assertThat(kept().attempts()).isEqualTo(Letters.MOST_ATTEMPTS);
        assertThat(kept().givenUp()).isTrue();
    }

    private Letters.Kept kept() {
        return letters.latest().stream()
                .filter(letter -> letter.username().equals(username))
                .min(Comparator.comparing(Letters.Kept::day))
                .orElseThrow();
    }

    @Test
    void theInboxIsOnesOwnAndCountsInTheHeadOfEveryPage() throws Exception {
        promise(today().plusDays(5));
        promise(today().minusDays(5));
        job.run();

        Document page = Jsoup.parse(person.get("/fr/account/reminders").body());
        assertThat(page.select(".reminders li")).hasSize(2);
        assertThat(Jsoup.parse(person.get("/fr/indicators").body())
                        .select(".badge.waiting")
                        .text())
                .isEqualTo("2");
        String action = page.select("form[action$=/done]").attr("action");
        Browser stranger = staff.signedIn(port, "stranger-" + round);
        assertThat(stranger.submit("/fr/account", action, Map.of()).statusCode())
                .isEqualTo(404);

        assertThat(person.submit("/fr/account/reminders", action, Map.of()).statusCode())
                .isEqualTo(303);
        job.run();
        assertThat(inbox()).hasSize(1);
        String snooze = "/fr/account/reminders/" + inbox().getFirst().id() + "/snooze";
        LocalDate until = today().plusDays(3);
        for (String wrong : List.of("", "demain", today().toString(), "2999-01-01")) {
            assertThat(person.submit("/fr/account/reminders", snooze, Map.of("until", wrong))
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(person.submit("/fr/account/reminders", snooze, Map.of("until", until.toString()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(inbox()).isEmpty();
        clock.advance(Duration.ofDays(3));
        assertThat(inbox()).hasSize(1);
        job.run();
        assertThat(received()).hasSize(2);
        assertThat(Jsoup.parse(part(received().getLast(), "text/html")).select("li"))
                .hasSize(1);
        assertThat(new Browser(port).get("/fr/account/reminders").statusCode()).isEqualTo(303);
    }

    @Test
    void whereNobodyIsTiedOfficersAreReminded() {
        staff.signedIn(port, "officer-" + round, Role.OFFICER);
        promise(today().plusDays(5));
        job.run();
        assertThat(reminders.waiting("officer-" + round, today()))
                .noneMatch(reminder -> reminder.thing().startsWith("commitment/promise-" + round + "-"));

        long id = members.list().stream()
                .filter(member -> member.username().equals(username))
                .mapToLong(Member::id)
                .findFirst()
                .orElseThrow();
        String path = "/fr/administration/reminders/" + id;
        administrator.submit(path, path, Map.of("email", "", "contactLanguage", "fr"));
        job.run();
        assertThat(inbox()).isEmpty();
        assertThat(reminders.waiting("officer-" + round, today()))
                .anyMatch(reminder -> reminder.thing().startsWith("commitment/promise-" + round + "-"));
    }

    @Test
    void anAddressIsNeitherInFactsNorOnPagesOfOthers() {
        promise(today().plusDays(5));
        job.run();

        assertThat(jdbc.sql("select count(*) from kernel.fact where payload like '%' || :address || '%'")
                        .param("address", address)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql(
                                "select count(*) from kernel.fact where type = 'strategy.contact-changed' and visibility = 'PUBLIC'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(person.get("/fr/administration/reminders").statusCode()).isEqualTo(403);
        Browser officer = staff.signedIn(port, "officer-of-" + round, Role.OFFICER, Role.PUBLISHER);
        assertThat(officer.get("/fr/administration/reminders").statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsNoAddressOrNoInstitutionIsRefusedAndNothingChanges() {
        long id = members.list().getFirst().id();
        String path = "/fr/administration/reminders/" + id;
        var wrong = administrator.submit(path, path, Map.of("email", "a@b.example\r\nBcc: c@d.example"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("Ce n’est pas une adresse électronique");
        assertThat(administrator
                        .submit(path, path, Map.of("email", "a@b.example", "institutions", "no-such"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(administrator.get("/fr/administration/reminders").body()).doesNotContain("a@b.example");
    }
}
