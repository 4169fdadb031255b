package org.gulou.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.gulou.admin.Bulletin;
import org.gulou.admin.Bulletins;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.jspecify.annotations.Nullable;

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

    private String wrong = "";

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
        Optional<Instant> until = until(posted.text("until"));
        wrong = isWrong(posted.text("zh"))
                ? "zh"
                : isWrong(posted.text("en"))
                        ? "en"
                        : !posted.text("until").isEmpty()
                                        && until.filter(clock.instant()::isBefore)
                                                .isEmpty()
                                ? "until"
                                : "";
        if (wrong.isEmpty()) {
            bulletins.show(user.official(), LocalizedText.of(posted.text("zh"), posted.text("en")), until);
            Reply.redirect(ADDRESS);
        } else {
            Reply.unprocessable();
        }
    }

    private static boolean isWrong(String text) {
        return text.isBlank() || text.length() > Bulletin.LONGEST;
    }

    private static Optional<Instant> until(String typed) {
        try {
            return Optional.of(
                    LocalDateTime.parse(typed).atZone(OfficeTime.ZONE).toInstant());
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** What was typed, else what is shown now. */
    public String typed(String field) {
        if (request.getMethod().equals("POST")) {
            return Posted.of(request).text(field);
        }
        return bulletins
                .current()
                .map(one -> field.equals("until")
                        ? one.until()
                                .map(end -> LocalDateTime.ofInstant(end, OfficeTime.ZONE)
                                        .toString())
                                .orElse("")
                        : one.text().in(field))
                .orElse("");
    }

    /** The key of the words for what is wrong with a field; the empty text if nothing is. */
    public String error(String field) {
        return field.equals(wrong) ? "bulletin.wrong." + (field.equals("until") ? "until" : "text") : "";
    }

    /** For {@code aria-invalid="#{bulletinPage.invalid('zh')}"}: null drops the attribute. */
    public @Nullable String invalid(String field) {
        return field.equals(wrong) ? "true" : null;
    }
}
