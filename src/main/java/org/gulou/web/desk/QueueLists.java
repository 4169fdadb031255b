package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.gulou.cases.Desk;
import org.gulou.cases.answers.AnswerIndex;
import org.gulou.cases.consult.Consultations;
import org.gulou.cases.talk.Labels;
import org.gulou.cases.talk.Talk;
import org.gulou.cases.team.Groups;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.Language;

/** Makes the list of a queue for the official who asks. */
@RequestScoped
class QueueLists {
    @Inject
    Desk desk;

    @Inject
    Talk talk;

    @Inject
    Consultations consultations;

    @Inject
    Labels labels;

    @Inject
    Groups groups;

    @Inject
    AnswerIndex answers;

    @Inject
    Published published;

    @Inject
    CurrentUser user;

    @Inject
    Language language;

    @Inject
    Clock clock;

    QueueModel of(QueueFilter filter) {
        return new QueueModel(
                desk,
                talk,
                consultations,
                labels,
                groups,
                answers,
                published,
                user.official(),
                filter,
                language,
                OfficeTime.day(clock.instant()));
    }
}
