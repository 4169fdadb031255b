package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gulou.cases.Proceeding;
import org.gulou.feedback.Opinion;
import org.gulou.feedback.Rating;
import org.gulou.feedback.Ratings;
import org.gulou.feedback.Topic;
import org.gulou.kernel.LocalizedText;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** Asks the applicant of a case that has ended how she was served: once, and once more if she wants to add something. */
@Named
@RequestScoped
public class RatePage {
    @Inject
    @Param(pathIndex = 0)
    String number;

    @Inject
    HttpServletRequest request;

    @Inject
    Access access;

    @Inject
    Ratings ratings;

    @Inject
    Language language;

    private Optional<Proceeding> found = Optional.empty();
    private final List<Slip> slips = new ArrayList<>();

    /** Something to choose. */
    public record Choice(String value, String label, boolean chosen) {
        /** For {@code checked="#{choice.checked}"}: null drops the attribute. */
        public @Nullable String checked() {
            return chosen ? "checked" : null;
        }
    }

    public void open() {
        found = Optional.ofNullable(number).flatMap(access::proceeding);
        if (found.isEmpty()) {
            access.refuse();
        } else if (request.getMethod().equals("POST")) {
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
        if (text.length() > Opinion.LONGEST) {
            slips.add(new Slip("text", language.say("rate.text.long", Opinion.LONGEST)));
        }
        if (!slips.isEmpty()) {
            Reply.unprocessable();
            return;
        }
        var file = proceeding().file();
        boolean taken = ratings.rate(
                proceeding(),
                access.applicant(file.number()),
                new Opinion(Integer.parseInt(level), topics(posted), text));
        Reply.redirect("/case/" + getNumber() + (taken ? "?rated=true" : "?late=true"));
    }

    private static Set<Topic> topics(Posted posted) {
        return Arrays.stream(Topic.values())
                .filter(topic -> posted.all("topic").contains(topic.name()))
                .collect(Collectors.toSet());
    }

    private Proceeding proceeding() {
        return found.orElseThrow();
    }

    public String getNumber() {
        return proceeding().file().getNumber();
    }

    public LocalizedText getService() {
        return proceeding().version().guide().title();
    }

    public boolean isPossible() {
        return ratings.isOpen(proceeding());
    }

    /** What she said before. */
    public List<Rating> getEarlier() {
        return ratings.of(getNumber());
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
