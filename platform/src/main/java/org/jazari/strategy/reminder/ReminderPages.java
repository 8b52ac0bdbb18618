package org.jazari.strategy.reminder;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jazari.kernel.identity.Viewer;
import org.jazari.kernel.language.Formats;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.jazari.kernel.web.Refusal;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategy.content.Snapshots;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own inbox; whoever is signed in has one, also without a role: an institution's contact may have none. */
@Controller
@RequestMapping("/{language:fr|ar|zgh|en}/account/reminders")
class ReminderPages {
    private static final int LONGEST_SNOOZE_YEARS = 1;

    private final Pages pages;
    private final Reminders reminders;
    private final Snapshots snapshots;
    private final MailSettings settings;
    private final Clock clock;

    ReminderPages(Pages pages, Reminders reminders, Snapshots snapshots, MailSettings settings, Clock clock) {
        this.pages = pages;
        this.reminders = reminders;
        this.snapshots = snapshots;
        this.settings = settings;
        this.clock = clock.withZone(Formats.ZONE);
    }

    @GetMapping
    ResponseEntity<byte[]> inbox(HttpServletRequest request) {
        Page page = pages.page(request);
        Viewer viewer = signedIn(page);
        LocalDate today = LocalDate.now(clock);
        return pages.page(
                page,
                "reminder/inbox",
                Map.of(
                        "waiting", views(reminders.waiting(viewer.username(), today), page),
                        "snoozed", views(reminders.snoozed(viewer.username(), today), page),
                        "tomorrow", today.plusDays(1).toString(),
                        "latest", today.plusYears(LONGEST_SNOOZE_YEARS).toString(),
                        "mail", settings.configured()));
    }

    @PostMapping("/{id}/done")
    ResponseEntity<Void> done(HttpServletRequest request, @PathVariable UUID id) {
        Page page = pages.page(request);
        reminders.done(own(page, id), id, clock.instant());
        return back(page);
    }

    @PostMapping("/{id}/snooze")
    ResponseEntity<Void> snooze(
            HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String until) {
        Page page = pages.page(request);
        String username = own(page, id);
        reminders.snooze(username, id, later(until));
        return back(page);
    }

    private LocalDate later(String typed) {
        LocalDate today = LocalDate.now(clock);
        try {
            LocalDate until = LocalDate.parse(typed);
            if (until.isAfter(today) && !until.isAfter(today.plusYears(LONGEST_SNOOZE_YEARS))) {
                return until;
            }
        } catch (DateTimeException noDate) {
            // refused below
        }
        throw Refusal.badRequest("reminder-until", "until", typed);
    }

    private String own(Page page, UUID id) {
        String username = signedIn(page).username();
        if (!reminders.has(username, id)) {
            throw Refusal.notFound();
        }
        return username;
    }

    private static Viewer signedIn(Page page) {
        if (!page.viewer().signedIn()) {
            throw new AccessDeniedException("An inbox is somebody's");
        }
        return page.viewer();
    }

    private List<ReminderView> views(List<Reminder> found, Page page) {
        Snapshot strategy = snapshots.current().orElse(null);
        return found.stream()
                .map(reminder -> ReminderView.of(reminder, strategy, page.texts()))
                .toList();
    }

    private static ResponseEntity<Void> back(Page page) {
        return ResponseEntity.status(303)
                .location(URI.create("/" + page.lang() + InboxNotices.PATH))
                .build();
    }
}
