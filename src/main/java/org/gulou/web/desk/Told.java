package org.gulou.web.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.cases.Proceeding;
import org.gulou.cases.asks.Said;
import org.gulou.cases.asks.ToCorrect;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.gulou.web.ui.Stamp;
import org.gulou.workflow.Act;
import org.gulou.workflow.Booking;
import org.gulou.workflow.Need;

/**
 * An act as the history tells it.
 *
 * @param who the name of who did it, or what it was if nobody
 * @param led the state it led to; empty where the case stayed
 * @param said what was given with it
 * @param filled the form that an official filled in with it, by page
 */
public record Told(
        int seq,
        String at,
        LocalizedText who,
        LocalizedText what,
        LocalizedText led,
        List<Said> said,
        List<Block> filled) {
    private static final LocalizedText ITEMS = LocalizedText.of("需要补正", "To correct");

    private static final Set<String> OF_MONEY = Set.of(Act.FEE_REFUNDED, Act.FEE_KEPT);

    private static final LocalizedText RECEIPT = LocalizedText.of("退费凭证号", "Receipt");

    private static final LocalizedText REASON = LocalizedText.of("理由", "Reason");

    private static final LocalizedText SOMEBODY = LocalizedText.of("原当事人", "A former party");

    /**
     * The newest first.
     *
     * @param helper the name of the official who filed for somebody present
     */
    static List<Told> story(Proceeding proceeding, Optional<String> helper) {
        return proceeding.acts().reversed().stream()
                .map(act -> {
                    Told told = of(act, proceeding);
                    return act.act().move().equals(Act.SUBMIT)
                            ? helper.map(name -> told.helped(proceeding.file().getApplicantName(), name))
                                    .orElse(told)
                            : told;
                })
                .toList();
    }

    private Told helped(String applicant, String helper) {
        LocalizedText both = LocalizedText.of(
                "申请人 " + applicant + "（" + helper + " 窗口代办）",
                "Applicant " + applicant + " (filed at the counter by " + helper + ")");
        return new Told(seq, at, both, what, led, said, filled);
    }

    static Told of(Proceeding.DoneAct done, Proceeding proceeding) {
        Act act = done.act();
        return new Told(
                done.seq(),
                Stamp.of(act.at()),
                who(done, proceeding),
                proceeding.label(act),
                act.stayed()
                        ? LocalizedText.NONE
                        : proceeding.workflow().state(act.to()).label(),
                said(act, proceeding),
                done.filled().map(Block::of).orElse(List.of()));
    }

    private static LocalizedText who(Proceeding.DoneAct done, Proceeding proceeding) {
        String name = done.actorName();
        if (done.act().isByObjector()) {
            return LocalizedText.of("异议人 " + name, "Objector " + name);
        }
        return switch (done.actorKind()) {
            case PARTY -> proceeding.party(done.act()).orElse(SOMEBODY).map(label -> label + " " + name);
            case PORTAL -> LocalizedText.of("系统", "The portal");
            case GUEST ->
                done.act().move().equals(Act.SUBMIT)
                        ? LocalizedText.of("申请人（未登录）", "The applicant (without an account)")
                        : LocalizedText.of("申请人（凭查询码）", "The applicant (by query code)");
            case CITIZEN ->
                isAgent(done, proceeding)
                        ? LocalizedText.of("代办人 " + name, "Agent " + name)
                        : LocalizedText.of("申请人 " + name, "Applicant " + name);
            case OFFICIAL -> LocalizedText.of(name, name);
        };
    }

    /** Whether somebody else than the person did it whose case it is. */
    private static boolean isAgent(Proceeding.DoneAct done, Proceeding proceeding) {
        return proceeding.file().organisation().isEmpty()
                && proceeding
                        .file()
                        .person()
                        .filter(person -> !person.equals(done.act().actor()))
                        .isPresent();
    }

    private static List<Said> said(Act act, Proceeding proceeding) {
        return Act.EVENTS.contains(act.move()) || Booking.isEvent(act.move()) ? ofEvent(act) : ofMove(act, proceeding);
    }

    /** With money, and with a time at the office that an official moves or cancels. */
    static List<Said> ofEvent(Act act) {
        return OF_MONEY.contains(act.move()) || Booking.isEvent(act.move())
                ? Stream.concat(said(RECEIPT, act, "receipt"), said(REASON, act, "reason"))
                        .toList()
                : List.of();
    }

    private static List<Said> ofMove(Act act, Proceeding proceeding) {
        return proceeding.workflow().move(act.move()).stream()
                .flatMap(move -> move.needs().stream())
                .flatMap(need -> said(need, act, proceeding))
                .filter(said -> !said.words().isEmpty())
                .toList();
    }

    private static Stream<Said> said(LocalizedText label, Act act, String key) {
        return act.given().get(key) instanceof Value.Text(String words) && !words.isEmpty()
                ? Stream.of(new Said(label, LocalizedText.of(words, words)))
                : Stream.of();
    }

    private static Stream<Said> said(Need need, Act act, Proceeding proceeding) {
        return need instanceof Need.Items
                ? Stream.of(new Said(ITEMS, items(ToCorrect.of(act, proceeding))))
                : Said.of(need, act, proceeding);
    }

    private static LocalizedText items(List<Said> named) {
        return LocalizedText.of(
                named.stream().map(one -> commented(one, "zh", "（", "）")).collect(Collectors.joining("、")),
                named.stream().map(one -> commented(one, "en", " (", ")")).collect(Collectors.joining(", ")));
    }

    private static String commented(Said one, String language, String before, String after) {
        String label = one.label().in(language);
        return one.words().isEmpty() ? label : label + before + one.words().in(language) + after;
    }
}
