package org.gulou.web.admin.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Letter;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Service;
import org.gulou.web.citizen.LetterPreview;
import org.gulou.web.ui.InView;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;

/** What applicants see of a service, chosen and framed for its owner: the form, the guide, or one of the letters. */
@Named
@RequestScoped
public class PreviewFrame {
    private static final String FORM = "form";
    private static final String GUIDE = "guide";

    /** Something to choose. */
    public record Choice(String value, String words) {}

    @Inject
    HttpServletRequest request;

    @Inject
    InView inView;

    @Inject
    Language language;

    /** Answers that there is none, where the service is not in view. */
    public void open() {
        if (inView.catalogue().service(typed("service")).isEmpty()) {
            Reply.notFound();
        }
    }

    /** What one applies for at the offer, as it is in view; without an offer, the service. */
    public String getTitle() {
        Catalogue catalogue = inView.catalogue();
        return catalogue
                .offer(typed("offer"))
                .flatMap(catalogue::version)
                .map(version -> version.guide().title())
                .or(() -> catalogue.service(typed("service")).map(Service::title))
                .map(language::of)
                .orElse("");
    }

    private String typed(String name) {
        return Posted.of(request).text(name);
    }

    /** What is looked at: {@code form}, {@code guide}, or the id of a letter. */
    public String getPart() {
        return typed("part").isEmpty() || (typed("part").equals(FORM) && leads()) ? usual() : typed("part");
    }

    private String usual() {
        return leads() ? GUIDE : FORM;
    }

    /** Whether there is a guide and no form, because one applies elsewhere. */
    private boolean leads() {
        Catalogue catalogue = inView.catalogue();
        return catalogue
                .offer(typed("offer"))
                .map(Offer::elsewhere)
                .orElseGet(() -> catalogue
                        .service(typed("service"))
                        .flatMap(service -> service.guide().elsewhere()))
                .isPresent();
    }

    public boolean isLetter() {
        return !getPart().equals(FORM) && !getPart().equals(GUIDE);
    }

    public List<Choice> getParts() {
        var parts = new ArrayList<Choice>();
        if (!leads()) {
            parts.add(new Choice(FORM, language.say("preview.part.form")));
        }
        parts.add(new Choice(GUIDE, language.say("preview.part.guide")));
        letters()
                .forEach(letter -> parts.add(
                        new Choice(letter.id(), language.say("preview.part.letter", language.of(letter.title())))));
        return parts;
    }

    private List<Letter> letters() {
        return inView.catalogue().service(typed("service")).stream()
                .flatMap(service -> service.variants().values().stream())
                .flatMap(version -> version.letters().stream())
                .collect(Collectors.toMap(Letter::id, letter -> letter, (one, other) -> one))
                .values()
                .stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    /** The stories from which a letter can take its values. */
    public List<Choice> getStories() {
        var stories = new ArrayList<Choice>();
        stories.add(new Choice("", language.say("preview.values.first")));
        inView.stories(typed("service")).stream()
                .filter(story ->
                        story.told().flatMap(file -> file.issuing(getPart())).isPresent())
                .forEach(story -> stories.add(new Choice(story.path(), TryPage.title(story, language))));
        stories.add(new Choice(LetterPreview.NAMES, language.say("preview.values.names")));
        return stories;
    }

    public String getStory() {
        return typed("story");
    }

    /** The address of what is framed. */
    public String getAddress() {
        String service = typed("service");
        String page = switch (getPart()) {
            case FORM -> "/preview?";
            case GUIDE -> "/preview-guide/" + encoded(service) + variant() + "?";
            case String letter -> "/preview-letter?service=" + encoded(service) + "&letter=" + encoded(letter) + "&";
        };
        return page + "offer=" + encoded(typed("offer")) + "&amendment=" + encoded(typed("amendment")) + "&story="
                + encoded(getStory()) + "&show="
                + (typed("show").isEmpty() ? language.getTag() : encoded(typed("show")))
                + "&size=" + (typed("size").equals("large") ? "large" : "normal");
    }

    private String variant() {
        return Optional.of(typed("offer"))
                .flatMap(inView.catalogue()::offer)
                .map(Offer::variant)
                .map(variant -> "/" + variant)
                .orElse("");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
