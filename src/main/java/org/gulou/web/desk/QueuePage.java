package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.Desk;
import org.gulou.cases.Queue;
import org.gulou.cases.talk.Labels;
import org.gulou.cases.talk.Talk;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.LazyDataModel;

/** The cases that wait at an official's posts. The filters stand in the address, so that a view can be kept or shared. */
@Named
@RequestScoped
public class QueuePage {
    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    Desk desk;

    @Inject
    Published published;

    @Inject
    Talk talk;

    @Inject
    Labels labels;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private Optional<Desk.Outcome.Held> held = Optional.empty();
    private @Nullable LazyDataModel<QueueRow> rows;

    /** An entry of a list to choose from. */
    public record Entry(String id, String title, boolean chosen) {
        /** For {@code selected="#{entry.selected}"}: null drops the attribute. */
        public @Nullable String selected() {
            return chosen ? "selected" : null;
        }
    }

    /** Carries out a button of the page: claim a case, or take the next one. */
    public void act() {
        Posted posted = Posted.of(request);
        Optional<CaseNumber> claimed = posted.first("claim").flatMap(CaseNumber::read);
        if (claimed.isPresent()) {
            claim(claimed.get());
        } else if (posted.has("next")) {
            Reply.redirect(
                    desk.takeNext(official(), queue()).map(DeskCase::address).orElse("/desk/?empty=true"));
        }
    }

    private void claim(CaseNumber number) {
        switch (desk.claim(number, official())) {
            case Desk.Outcome.Done done -> Reply.redirect(DeskCase.address(number));
            case Desk.Outcome.Held other -> held = Optional.of(other);
            case Desk.Outcome.NotHere notHere -> Reply.notFound();
            case Desk.Outcome.Overtaken overtaken -> Reply.redirect(DeskCase.address(number));
            case Desk.Outcome.Refused refused -> Reply.redirect(DeskCase.address(number));
        }
    }

    private Actor.Official official() {
        return user.official();
    }

    private Queue queue() {
        return new Queue(
                getText(),
                text("service"),
                chosen(Queue.Urgency.class, text("light"), Queue.Urgency.ANY),
                chosen(Queue.Holder.class, text("holder"), Queue.Holder.ANYBODY),
                text("label"));
    }

    private static <E extends Enum<E>> E chosen(Class<E> type, String name, E usual) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(usual);
    }

    private String text(String parameter) {
        return Posted.of(request).text(parameter);
    }

    /** The same for the whole request: the table counts on it. */
    public LazyDataModel<QueueRow> getRows() {
        if (rows == null) {
            rows = new QueueModel(
                    desk, talk, labels, published, official(), queue(), language, OfficeTime.day(clock.instant()));
        }
        return rows;
    }

    /** How many cases the filters leave. */
    public long getCount() {
        return desk.count(official(), queue());
    }

    public String getText() {
        return text("text");
    }

    /** The services of which cases wait for her, and the chosen one. */
    public List<Entry> getServices() {
        String chosen = queue().service();
        var waiting = new HashSet<>(desk.services(official()));
        waiting.add(chosen);
        return published.catalogue().services().stream()
                .filter(service -> waiting.contains(service.id()))
                .map(service -> new Entry(
                        service.id(), language.of(service.title()), service.id().equals(chosen)))
                .toList();
    }

    public List<Entry> getLights() {
        return entries(Queue.Urgency.values(), queue().urgency());
    }

    public List<Entry> getHolders() {
        return entries(Queue.Holder.values(), queue().holder());
    }

    /** The labels of her bodies, and the chosen one. */
    public List<Entry> getLabels() {
        String chosen = queue().label();
        return labels.of(official()).stream()
                .map(label ->
                        new Entry(label.getId(), label.getWord(), label.getId().equals(chosen)))
                .toList();
    }

    /** The cases on which applicants wrote and wait for an answer. */
    public List<String> getWaiting() {
        return talk.waiting(official());
    }

    private static List<Entry> entries(Enum<?>[] all, Enum<?> chosen) {
        return Arrays.stream(all)
                .map(each -> new Entry(each.name(), each.name(), each == chosen))
                .toList();
    }

    /** The colleague who was faster. */
    public String getHeldBy() {
        return held.map(Desk.Outcome.Held::colleague).orElse("");
    }

    /** Whether she asked for the next case and there was none. */
    public boolean isNoneLeft() {
        return !text("empty").isEmpty();
    }

    /** The case that she has just decided; the empty text if she comes from elsewhere. */
    public String getDone() {
        return CaseNumber.read(text("done")).map(CaseNumber::toString).orElse("");
    }
}
