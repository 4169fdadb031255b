package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gulou.feedback.Opinion;
import org.gulou.feedback.Rating;
import org.gulou.feedback.Ratings;
import org.gulou.feedback.Topic;
import org.gulou.web.ui.FreeText;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Slip;
import org.jspecify.annotations.Nullable;

/** Asks the applicant of a case that has ended how she was served: once, and once more if she wants to add something. */
@Named
@RequestScoped
public class RatePage {
    @Inject
    HttpServletRequest request;

    @Inject
    CaseInView view;

    @Inject
    Ratings ratings;

    @Inject
    Language language;

    private final List<Slip> slips = new ArrayList<>();

    /** Something to choose. */
    public record Choice(String value, String label, boolean chosen) {
        /** For {@code checked="#{choice.checked}"}: null drops the attribute. */
        public @Nullable String checked() {
            return chosen ? "checked" : null;
        }
    }

    public void open() {
        if (view.open() && request.getMethod().equals("POST")) {
            rate();
        }
    }

    private void rate() {
        Posted posted = Posted.of(request);
        String level = posted.text("level");
        String text = posted.text("text");
        if (!level.matches("[" + Rating.BEST + "-" + Rating.WORST + "]")) {
            slips.add(new Slip("level-1", language.say("rate.level.missing")));
        }
        slips.addAll(Slip.of("text", new FreeText(text, "rate.text", Opinion.LONGEST).tooLong(language))
                .toList());
        if (!slips.isEmpty()) {
            Reply.unprocessable();
            return;
        }
        boolean taken = ratings.rate(
                view.proceeding(), view.applicant(), new Opinion(Integer.parseInt(level), topics(posted), text));
        Reply.redirect("/case/" + view.getNumber() + (taken ? "?rated=true" : "?late=true"));
    }

    private static Set<Topic> topics(Posted posted) {
        return Arrays.stream(Topic.values())
                .filter(topic -> posted.all("topic").contains(topic.name()))
                .collect(Collectors.toSet());
    }

    /** Whether it is too early to say anything. */
    public boolean isEarly() {
        return !view.proceeding().state().isEnd();
    }

    public boolean isPossible() {
        return ratings.isOpen(view.proceeding());
    }

    public List<Choice> getLevels() {
        String chosen = Posted.of(request).text("level");
        return IntStream.rangeClosed(Rating.BEST, Rating.WORST)
                .mapToObj(Integer::toString)
                .map(level -> new Choice(level, language.say("rate.level." + level), level.equals(chosen)))
                .toList();
    }

    public List<Choice> getTopics() {
        List<String> chosen = Posted.of(request).all("topic");
        return Arrays.stream(Topic.values())
                .map(topic ->
                        new Choice(topic.name(), language.say("rate.topic." + topic), chosen.contains(topic.name())))
                .toList();
    }

    public String getText() {
        return Posted.of(request).text("text");
    }

    public List<Slip> getSlips() {
        return slips;
    }

    /** What is wrong with a field; the empty text if nothing is. */
    public String error(String field) {
        return Slip.at(field, slips);
    }
}
