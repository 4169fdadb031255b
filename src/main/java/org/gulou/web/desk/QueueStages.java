package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gulou.catalog.Published;
import org.gulou.web.ui.Language;

/** The states and the days of filing by which a queue can be narrowed. */
@Named
@RequestScoped
public class QueueStages {
    @Inject
    QueueTrail trail;

    @Inject
    Published published;

    @Inject
    Language language;

    /** Those of the chosen service in which a case can wait; none while no service is chosen. */
    public List<QueuePage.Entry> getStates() {
        String chosen = trail.filter().queue().state();
        return published.catalogue().service(trail.filter().queue().service()).stream()
                .flatMap(service -> service.newest().workflow().states().stream())
                .filter(state -> !state.isEnd())
                .map(state -> new QueuePage.Entry(
                        state.id(), language.of(state.label()), state.id().equals(chosen)))
                .toList();
    }

    public DayRange getFiled() {
        return trail.filter().filed();
    }

    /** Whether days of filing were typed that are none, so that they narrow nothing. */
    public boolean isWrong() {
        return getFiled().isWrong();
    }

    /** Whether the first day of filing is after the last. */
    public boolean isBackwards() {
        return getFiled().isBackwards();
    }
}
