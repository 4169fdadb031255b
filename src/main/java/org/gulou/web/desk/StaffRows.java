package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gulou.cases.team.StaffList;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.HeldBack;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Paging;
import org.gulou.web.ui.Posted;

/** The people who hold posts at a body, a part of them at a time. */
@Named
@RequestScoped
public class StaffRows {
    private static final int PAGE = 20;

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    StaffList staff;

    @Inject
    StaffPage page;

    @Inject
    HeldBack heldBack;

    @Inject
    Language language;

    private final Once<Paging> paging = new Once<>();
    private final Once<List<Row>> rows = new Once<>();

    /**
     * A post that somebody holds.
     *
     * @param role its id
     * @param until the last day of a stand-in; the empty text while no end is set
     */
    public record Seat(String id, String role, String since, String until, long cases, boolean mayEnd) {}

    /**
     * Somebody who works there.
     *
     * @param away the last day of an absence; the empty text for who is here
     */
    public record Row(String name, String signInName, boolean active, String away, List<Seat> seats) {}

    public List<Row> getRows() {
        return rows.get(() -> isLost()
                ? List.of()
                : getPaging()
                        .read((first, size) -> staff.at(user.official(), page.getBody(), getText(), first, size))
                        .stream()
                        .map(this::row)
                        .toList());
    }

    private Row row(StaffList.Member member) {
        return new Row(
                member.person().getName(),
                member.signInName(),
                member.person().isActive(),
                member.awayUntil().map(LocalDate::toString).orElse(""),
                member.seats().stream().map(this::seat).toList());
    }

    private Seat seat(StaffList.Seat seat) {
        return new Seat(
                seat.holding().getId(),
                seat.holding().getRole(),
                day(seat.holding().getFrom()),
                seat.holding().until().map(end -> day(end.minusNanos(1))).orElse(""),
                seat.cases(),
                seat.hersToTake());
    }

    private static String day(Instant at) {
        return OfficeTime.day(at).toString();
    }

    public Paging getPaging() {
        return paging.get(() -> Paging.of(
                Posted.of(request),
                heldBack.here(StaffPage.HOME, StaffPage.FIELDS, StaffPage::isPersonal),
                PAGE,
                isLost() ? 0 : staff.count(page.getBody(), getText())));
    }

    /** Whether what she typed is no longer kept. */
    public boolean isLost() {
        return heldBack.isLost();
    }

    public String getText() {
        return heldBack.whole(Posted.of(request)).text("text");
    }
}
