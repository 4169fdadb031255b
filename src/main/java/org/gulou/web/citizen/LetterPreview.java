package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gulou.cases.Parties;
import org.gulou.cases.Previews;
import org.gulou.cases.Proceeding;
import org.gulou.cases.ToldCase;
import org.gulou.catalog.Letter;
import org.gulou.catalog.definition.Rehearsal;
import org.gulou.documents.Content;
import org.gulou.documents.LetterData;
import org.gulou.documents.Letterhead;
import org.gulou.documents.Pdf;
import org.gulou.kernel.LocalizedText;
import org.gulou.web.ui.InView;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.workflow.Situation;

/**
 * A letter as the applicant would get it: {@code /preview-letter?service=…&letter=…}, with the values of the story that is
 * asked for, else of the first that issues it. Where no story does, and on request, each value is its own name.
 */
@Named
@RequestScoped
public class LetterPreview {
    /** The story to ask for where names are wanted in place of values. */
    public static final String NAMES = "names";

    @Inject
    HttpServletRequest request;

    @Inject
    InView inView;

    @Inject
    Previews previews;

    @Inject
    Language language;

    private Optional<Letter> letter = Optional.empty();
    private Optional<Source> source = Optional.empty();

    /** A story that issues the letter, and its case at that moment. */
    private record Source(LocalizedText story, Rehearsal file, Situation then) {}

    /** Finds it, or answers that there is none. */
    public void open() {
        if (!find()) {
            Reply.notFound();
        }
    }

    /** Whether there is such a letter. */
    private boolean find() {
        Posted asked = Posted.of(request);
        String service = asked.text("service");
        String id = asked.text("letter");
        String wanted = asked.text("story");
        source = inView.stories(service).stream()
                .filter(story -> wanted.isEmpty() || story.path().equals(wanted))
                .flatMap(story -> story.told().stream()
                        .flatMap(file -> file.issuing(id).stream().map(then -> new Source(story.title(), file, then))))
                .findFirst();
        letter = source.flatMap(from -> from.file().version().letter(id))
                .or(() -> inView.catalogue().service(service).stream()
                        .flatMap(found -> found.variants().values().stream())
                        .flatMap(version -> version.letter(id).stream())
                        .findFirst());
        return letter.isPresent();
    }

    private Optional<Proceeding> told() {
        var somebody = new Parties(language.say("preview.applicant"), "", Optional.empty());
        return source.map(from -> ToldCase.of(from.file(), from.then(), inView.catalogue(), somebody));
    }

    public LocalizedText getTitle() {
        return letter.orElseThrow().title();
    }

    /** Where its values are from, in words. */
    public String getFrom() {
        return source.map(from -> language.say("preview.letter.story", language.of(from.story())))
                .orElseGet(() -> language.say("preview.letter.names"));
    }

    /** The body that writes; the empty text where no story says which. */
    public String getBody() {
        return told().map(previews::writer)
                .map(body -> body.in(LocalizedText.FIRST_LANGUAGE))
                .orElse("");
    }

    /** Our own template with escaped values. */
    public String getXhtml() {
        Letter found = letter.orElseThrow();
        return told().map(file -> previews.xhtml(file, found))
                .orElseGet(() -> found.template().write(LetterData.names(), LocalizedText.FIRST_LANGUAGE));
    }

    /** The address of the same as it is printed. */
    public String getPdf() {
        return "/preview-pdf?" + Optional.ofNullable(request.getQueryString()).orElse("");
    }

    /** The same as it is printed, for the door that sends it; empty where there is none. */
    Optional<Content> printed() {
        return find() ? letter.map(this::print) : Optional.empty();
    }

    private Content print(Letter found) {
        String title = found.title().in(LocalizedText.FIRST_LANGUAGE);
        var head = new Letterhead(LocalizedText.FIRST_LANGUAGE, title, "", "", Optional.empty());
        return told().map(file -> previews.pdf(file, found))
                .orElseGet(() -> Pdf.letter(head, found.template(), LetterData.names()));
    }
}
