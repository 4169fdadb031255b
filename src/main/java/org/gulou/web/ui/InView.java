package org.gulou.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.admin.amendments.Trials;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.catalog.definition.Example;
import org.gulou.catalog.definition.Folder;
import org.gulou.identity.CurrentUser;

/**
 * The catalogue that a page shows: what is live, or, in a preview for those who own definitions, what an amendment would make
 * of it.
 */
@Named
@RequestScoped
public class InView {
    private static final String PREVIEW = "/preview";
    private static final List<String> KEPT = List.of("amendment", "show", "size", "offer");

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    Trials trials;

    @Inject
    Published published;

    private Optional<Catalogue> catalogue = Optional.empty();

    /** Whether a request asks for a page as citizens would see it, and not for the page itself. */
    static boolean isPreview(HttpServletRequest request) {
        return request.getRequestURI()
                .substring(request.getContextPath().length())
                .startsWith(PREVIEW);
    }

    public boolean isPreview() {
        return isPreview(request);
    }

    /** Nothing is in view where somebody else asks for a preview, or where the amendment is not sound. */
    public Catalogue catalogue() {
        if (catalogue.isEmpty()) {
            catalogue = Optional.of(find());
        }
        return catalogue.get();
    }

    private Catalogue find() {
        if (isPreview() && !user.isOwner()) {
            return Catalogue.EMPTY;
        }
        return amendment()
                .map(id -> trials.of(id).catalogue().orElse(Catalogue.EMPTY))
                .orElseGet(published::catalogue);
    }

    private Optional<String> amendment() {
        return user.isOwner() ? text("amendment") : Optional.empty();
    }

    /** The stories of a service, as they are in view. */
    public List<Example> stories(String service) {
        Folder all = amendment().map(id -> trials.of(id).folder()).orElseGet(published::folder);
        return published.stories(all.only(path -> path.matches("services/[^/]+/" + service + "/.+")), catalogue());
    }

    /** The office at which a preview is looked at; empty where none is chosen. */
    public Optional<Offer> office() {
        return isPreview() ? text("offer").flatMap(catalogue()::offer) : Optional.empty();
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isBlank());
    }

    /** The part of an address that keeps a preview what it is; the empty text outside of one. */
    public String getKept() {
        return isPreview()
                ? KEPT.stream()
                        .flatMap(name -> text(name).stream().map(value -> name + "=" + encoded(value)))
                        .collect(Collectors.joining("&", "?", ""))
                : "";
    }

    /** Where one applies at an office: in a preview, its form. */
    public String start(String offer) {
        return isPreview()
                ? Stream.of("amendment", "show", "size")
                        .flatMap(name -> text(name).stream().map(value -> "&" + name + "=" + encoded(value)))
                        .collect(Collectors.joining("", PREVIEW + "?offer=" + offer, ""))
                : "/start/" + offer;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
