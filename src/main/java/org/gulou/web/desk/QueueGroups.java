package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.gulou.cases.team.Groups;
import org.gulou.cases.team.WorkGroup;
import org.gulou.identity.CurrentUser;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Posted;

/** The groups by which a queue can be narrowed: her own as one, and each at her bodies. */
@Named
@RequestScoped
public class QueueGroups {
    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    Groups groups;

    @Inject
    Language language;

    private final Once<List<QueuePage.Entry>> entries = new Once<>();

    /** None where her bodies have no groups. */
    public List<QueuePage.Entry> getEntries() {
        return entries.get(this::read);
    }

    private List<QueuePage.Entry> read() {
        List<WorkGroup> all = groups.at(user.official().bodies());
        return all.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(entry(QueueFilter.MINE, language.say("desk.filter.group.mine"))),
                                all.stream().map(group -> entry(group.getId(), group.getName())))
                        .toList();
    }

    private QueuePage.Entry entry(String id, String title) {
        return new QueuePage.Entry(id, title, id.equals(Posted.of(request).text("group")));
    }
}
