package org.gulou.cases;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Money;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Value;
import org.gulou.workflow.Act;
import org.gulou.workflow.Appointment;
import org.gulou.workflow.Booking;
import org.gulou.workflow.Workflow;

/** What is called, for people, what happened to a case without a move. */
final class EventWords {
    private EventWords() {}

    static Optional<LocalizedText> of(Act act, Workflow workflow) {
        return Optional.ofNullable(workflow.appointments().get(Booking.appointment(act.move())))
                .flatMap(appointment -> of(act, appointment))
                .or(() -> of(act));
    }

    private static Optional<LocalizedText> of(Act act) {
        return switch (act.move()) {
            case Act.FEE_PAID -> Optional.of(settled(act));
            case Act.SIGNED -> Optional.of(LocalizedText.of("签名", "Signed"));
            case Act.PAPER_GIVEN -> Optional.of(LocalizedText.of("补交承诺的材料", "Promised paper sent"));
            case Act.FEE_REFUNDED -> Optional.of(ofSum(act, "费用已退还", "Fee given back"));
            case Act.FEE_KEPT -> Optional.of(ofSum(act, "决定不予退费", "Fee not given back"));
            default -> Optional.empty();
        };
    }

    /** What settled the fee last: money, an official who asks for none, or another sum. */
    static LocalizedText settled(Act act) {
        if (act.given().containsKey(Act.RECEIPT)) {
            return LocalizedText.of("费用已缴清", "Fee paid");
        }
        return act.given().containsKey(Act.WAIVED)
                ? LocalizedText.of("费用免收，已结清", "Fee waived, nothing more is owed")
                : LocalizedText.of("费用已结清", "Fee settled");
    }

    static Optional<LocalizedText> of(Act act, Appointment appointment) {
        return Booking.phase(act.move()).map(phase -> switch (phase) {
            case DONE ->
                act.given().containsKey(Booking.BEFORE)
                        ? of(appointment, act, "改约", "Time changed")
                        : of(appointment, act, "预约", "Time booked");
            case FAILED ->
                act.given().containsKey(Booking.BEFORE)
                        ? of(appointment, act, "取消预约", "Time given back")
                        : of(appointment, act, "没有合适的时间", "No time suits");
            case KEPT ->
                act.given().containsKey(Booking.AT)
                        ? of(appointment, act, "更正为已到场", "Put right, came")
                        : of(appointment, act, "到场", "Came");
            case MISSED ->
                act.given().containsKey(Booking.AT)
                        ? of(appointment, act, "更正为没有到场", "Put right, did not come")
                        : of(appointment, act, "没有到场", "Did not come");
            case ASKED, GIVEN_UP -> appointment.title();
        });
    }

    private static LocalizedText of(Appointment appointment, Act act, String zh, String en) {
        return appointment
                .title()
                .map((language, title) -> language.equals("zh")
                        ? joined(zh + "：" + title, "，", times(act, language))
                        : joined(en + ": " + title, ", ", times(act, language)));
    }

    /** From when to when, where it was changed. */
    private static String times(Act act, String language) {
        return Stream.of(Booking.BEFORE, Booking.AT)
                .flatMap(key -> time(act, key).stream())
                .map(time -> OfficeTime.words(time).in(language))
                .collect(joining(" → "));
    }

    private static String joined(String what, String comma, String times) {
        return times.isEmpty() ? what : what + comma + times;
    }

    private static Optional<LocalDateTime> time(Act act, String key) {
        return act.given().get(key) instanceof Value.DateTime(LocalDateTime at, var zone)
                ? Optional.of(at)
                : Optional.empty();
    }

    private static LocalizedText ofSum(Act act, String zh, String en) {
        return act.given().get("amount") instanceof Value.Num(BigDecimal sum)
                ? Money.words(sum, Money.YUAN)
                        .map((language, words) -> (language.equals("zh") ? zh + " " : en + ": ") + words)
                : LocalizedText.of(zh, en);
    }
}
