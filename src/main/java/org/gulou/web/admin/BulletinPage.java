package org.gulou.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.gulou.admin.Bulletin;
import org.gulou.admin.Bulletins;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.AsTyped;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Stamp;

/** What everybody reads on top of every page: shown on each, and written here. */
@Named
@RequestScoped
public class BulletinPage {
    private static final String ADDRESS = "/admin/bulletin.xhtml";

    @Inject
    HttpServletRequest request;

    @Inject
    Bulletins bulletins;

    @Inject
    CurrentUser user;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private final Slips slips = new Slips();

    /** What is read now, in the reader's language; the empty text for nothing. */
    public String getShown() {
        return bulletins.current().map(one -> language.of(one.text())).orElse("");
    }

    public void act() {
        if (!request.getMethod().equals("POST")) {
            return;
        }
        Posted posted = Posted.of(request);
        if (posted.text("do").equals("end")) {
            bulletins.takeDown(user.official());
            Reply.redirect(ADDRESS);
            return;
        }
        for (String tag : Language.TAGS) {
            if (posted.text(tag).isBlank() || posted.text(tag).length() > Bulletin.LONGEST) {
                slips.add(tag, language.say("bulletin.wrong.text"));
            }
        }
        var span = new Bulletin.Span(moment(posted.text("from")), moment(posted.text("until")));
        if (span.from().isEmpty() && !posted.text("from").isEmpty()) {
            slips.add("from", language.say("bulletin.wrong.from"));
        }
        if (!posted.text("until").isEmpty() && !endsLater(span)) {
            slips.add("until", language.say("bulletin.wrong.until"));
        }
        if (slips.isEmpty()) {
            bulletins.show(user.official(), LocalizedText.of(posted.text("zh"), posted.text("en")), span);
            Reply.redirect(ADDRESS);
        } else {
            Reply.unprocessable();
        }
    }

    private boolean endsLater(Bulletin.Span span) {
        Instant now = clock.instant();
        Instant begins = span.from().filter(now::isBefore).orElse(now);
        return span.until().filter(begins::isBefore).isPresent();
    }

    private static Optional<Instant> moment(String typed) {
        return AsTyped.moment(typed).map(at -> at.atZone(OfficeTime.ZONE).toInstant());
    }

    /** What was typed, else what is shown now or later. */
    public String typed(String field) {
        if (request.getMethod().equals("POST")) {
            return Posted.of(request).text(field);
        }
        return bulletins
                .kept()
                .map(one -> switch (field) {
                    case "from" -> typed(one.span().from());
                    case "until" -> typed(one.span().until());
                    default -> one.text().in(field);
                })
                .orElse("");
    }

    private static String typed(Optional<Instant> moment) {
        return moment.map(at -> LocalDateTime.ofInstant(at, OfficeTime.ZONE).toString())
                .orElse("");
    }

    /** Whether something is shown, now or later. */
    public boolean isKept() {
        return bulletins.kept().isPresent();
    }

    /** From when what waits is shown; the empty text where nothing waits. */
    public String getWaits() {
        return isKept() && getShown().isEmpty()
                ? bulletins
                        .kept()
                        .flatMap(one -> one.span().from())
                        .map(Stamp::of)
                        .orElse("")
                : "";
    }

    /** What is wrong with what was sent, at its fields. */
    public Slips getSlips() {
        return slips;
    }

    /** The hint of the field, and what is wrong with it. */
    public String describedBy(String field) {
        String wrong = slips.describedBy(field);
        return wrong == null ? field + "-hint" : wrong + " " + field + "-hint";
    }
}
