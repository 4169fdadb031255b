package org.gulou.web.citizen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.gulou.cases.Registry;
import org.gulou.cases.talk.CaseMessage;
import org.gulou.cases.talk.Talk;

/** Puts cases to which the office wrote before the others, so that what is to be read lies on the first page. */
@ApplicationScoped
class UnreadFirst {
    /** Of so many it is asked: more has only who acts for an organisation. */
    private static final int MOST = 1000;

    @Inject
    Talk talk;

    List<Registry.Hers> of(List<Registry.Hers> cases) {
        List<String> asked =
                cases.stream().limit(MOST).map(Registry.Hers::number).toList();
        Set<String> unread = talk.unread(asked, CaseMessage.Side.APPLICANT).keySet();
        return cases.stream()
                .sorted(Comparator.comparing(one -> !unread.contains(one.number())))
                .toList();
    }
}
