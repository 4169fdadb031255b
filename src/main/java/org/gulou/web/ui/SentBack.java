package org.gulou.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Forms that go back to who sent them: to be put right, or because they only looked something up. What was typed waits in
 * her session, and the page that shows it again is fetched by GET, so that a reload, or going back to it, sends nothing
 * once more. Files wait elsewhere ({@link Chosen}).
 */
@RequestScoped
public class SentBack {
    /** What names it in the address of the page. */
    public static final String NAME = "shown";

    /** So many windows can be gone back to. */
    private static final LastForms FORMS = new LastForms("forms that were sent back", 8);

    @Inject
    HttpServletRequest request;

    /** Keeps a form, and tells by which name it is found again. */
    public String keep(Map<String, List<String>> typed) {
        return FORMS.keep(request, typed);
    }

    /** Sends the browser on to a page that shows the form again. */
    public void show(String page, Map<String, List<String>> typed) {
        String[] parts = page.split("#", 2);
        Reply.redirect(parts[0] + (parts[0].contains("?") ? "&" : "?") + NAME + "=" + keep(typed)
                + (parts.length > 1 ? "#" + parts[1] : ""));
    }

    /** What this page shows again; empty where it is sent, and where she has been sent too much back since. */
    public Optional<Posted> shown() {
        return request.getMethod().equals("POST")
                ? Optional.empty()
                : of(Posted.of(request).text(NAME));
    }

    /** The form of that name; empty where it is kept no longer. */
    public Optional<Posted> of(String name) {
        return FORMS.find(request, name).map(typed -> new Posted(typed, List.of()));
    }
}
