package org.gulou.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Forms that go back to who sent them: to be put right, or because they only looked something up. What was typed waits in
 * her session, and the page that shows it again is fetched by GET, so that a reload, or going back to it, sends nothing
 * once more. Files wait elsewhere ({@link Chosen}).
 */
@RequestScoped
public class SentBack {
    /** What names it in the address of the page. */
    public static final String NAME = "shown";

    private static final String ALL = "forms that were sent back";

    /** So many windows can be gone back to. */
    private static final int MOST = 8;

    @Inject
    HttpServletRequest request;

    /** Keeps a form, and tells by which name it is found again. */
    public String keep(Map<String, List<String>> typed) {
        String name = UUID.randomUUID().toString();
        var all = new LinkedHashMap<>(all());
        all.put(name, copy(typed));
        while (all.size() > MOST) {
            all.pollFirstEntry();
        }
        request.getSession().setAttribute(ALL, all);
        return name;
    }

    /** In maps and lists that a session can write down. */
    private static Map<String, List<String>> copy(Map<String, List<String>> typed) {
        var copy = new LinkedHashMap<String, List<String>>();
        typed.forEach((name, values) -> copy.put(name, new ArrayList<>(values)));
        return copy;
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
        return Optional.ofNullable(all().get(name)).map(typed -> new Posted(typed, List.of()));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Map<String, List<String>>> all() {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ALL) instanceof Map<?, ?> all
                ? (Map<String, Map<String, List<String>>>) all
                : Map.of();
    }
}
