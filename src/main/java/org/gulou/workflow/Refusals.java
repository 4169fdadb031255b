package org.gulou.workflow;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Money;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Value;

/** The words of each refusal: what stands in the way, and what would be possible. */
final class Refusals {
    private Refusals() {}

    static LocalizedText noSuchMove(Step.NoSuchMove refused) {
        return LocalizedText.of(
                "没有“" + refused.asked() + "”这一操作。" + possibleZh(refused.possible()),
                "There is no action “" + refused.asked() + "”. " + possibleEn(refused.possible()));
    }

    static LocalizedText notFromHere(Step.NotFromHere refused) {
        return LocalizedText.of(
                "本件现在是“%s”，不能%s。".formatted(zh(refused.state().label()), quotedZh(refused.move()))
                        + possibleZh(refused.possible()),
                "The case is in “%s”, so %s cannot be done. "
                                .formatted(en(refused.state().label()), quotedEn(refused.move()))
                        + possibleEn(refused.possible()));
    }

    static LocalizedText notYours(Step.NotYours refused) {
        LocalizedText who = who(refused.needed());
        return LocalizedText.of(
                quotedZh(refused.move()) + "须由" + zh(who) + "办理。",
                quotedEn(refused.move()) + " is for " + en(who) + " to do.");
    }

    static LocalizedText ownCase(Step.OwnCase refused) {
        return LocalizedText.of(
                "这是您本人或者您代办的申请，您应当回避，%s须由另一人办理。".formatted(quotedZh(refused.move())),
                "This is your own application, or of somebody you act for, so somebody else must do %s."
                        .formatted(quotedEn(refused.move())));
    }

    static LocalizedText sameHands(Step.SameHands refused) {
        return LocalizedText.of(
                "您已办理过本件的%s，%s须由另一人办理。".formatted(quotedZh(refused.earlier()), quotedZh(refused.move())),
                "You have done %s on this case, so somebody else must do %s."
                        .formatted(quotedEn(refused.earlier()), quotedEn(refused.move())));
    }

    static LocalizedText tooOften(Step.TooOften refused) {
        return LocalizedText.of(
                "%s在一件中最多 %d 次，已用完。".formatted(quotedZh(refused.move()), refused.times()),
                "%s may be done at most %s on a case, and has been."
                        .formatted(
                                quotedEn(refused.move()), refused.times() == 1 ? "once" : refused.times() + " times"));
    }

    static LocalizedText clockStands(Step.ClockStands refused) {
        return LocalizedText.of(
                "“%s”没有在计时，不能延长。".formatted(zh(refused.clock().label())),
                "“%s” is not running, so it cannot be lengthened."
                        .formatted(en(refused.clock().label())));
    }

    static LocalizedText notJoined(Step.NotJoined refused) {
        String zh = refused.open().stream().map(lane -> zh(lane.label())).collect(Collectors.joining("、"));
        String en = refused.open().stream().map(lane -> en(lane.label())).collect(Collectors.joining(", "));
        return LocalizedText.of(
                "%s要等并行环节完成：%s。".formatted(quotedZh(refused.move()), zh),
                "%s waits for what is still open: %s.".formatted(quotedEn(refused.move()), en));
    }

    static LocalizedText beingAsked(Step.BeingAsked refused) {
        return LocalizedText.of(
                "系统正在向登记库查询%s，答复会自动登记。".formatted(quotedZh(refused.move())),
                "The portal is asking the register about %s; its answer comes by itself."
                        .formatted(quotedEn(refused.move())));
    }

    static LocalizedText unsigned(Step.Unsigned refused) {
        LocalizedText who = signers(refused.missing());
        return LocalizedText.of(
                "%s前须先签名：%s。".formatted(quotedZh(refused.move()), zh(who)),
                "%s waits for the signature of %s.".formatted(quotedEn(refused.move()), en(who)));
    }

    /** The people who have not signed, as a list in words. */
    static LocalizedText signers(List<Signer> missing) {
        return LocalizedText.of(
                missing.stream().map(signer -> zh(signer.label())).distinct().collect(Collectors.joining("、")),
                missing.stream().map(signer -> en(signer.label())).distinct().collect(Collectors.joining(", ")));
    }

    static LocalizedText tooLate(Step.TooLate refused) {
        return LocalizedText.of(
                "%s的期限已于 %s 届满。".formatted(quotedZh(refused.move()), refused.lastDay()),
                "%s was possible until %s.".formatted(quotedEn(refused.move()), refused.lastDay()));
    }

    static LocalizedText sealed(Step.Sealed refused) {
        LocalizedText until = OfficeTime.words(refused.until());
        return LocalizedText.of(
                "申请在 %s 前封存，窗口不能%s。".formatted(until.in("zh"), quotedZh(refused.move())),
                "The application is sealed until %s, so %s is not possible yet."
                        .formatted(until.in("en"), quotedEn(refused.move())));
    }

    static LocalizedText unpaid(Step.Unpaid refused) {
        return refused.owed().signum() > 0
                ? LocalizedText.of(
                        "%s前须先缴费：应缴 %s 元。".formatted(quotedZh(refused.move()), Money.grouped(refused.owed())),
                        "%s waits for the fee: %s yuan are to be paid."
                                .formatted(quotedEn(refused.move()), Money.grouped(refused.owed())))
                : LocalizedText.of(
                        quotedZh(refused.move()) + "前须先确定费用金额并缴清。",
                        quotedEn(refused.move()) + " waits for the fee: its amount has to be fixed, then paid.");
    }

    static LocalizedText notOfCertificate(Step.NotOfCertificate refused) {
        LocalizedText now = switch (refused.now()) {
            case NONE -> LocalizedText.of("证照尚未颁发", "no certificate has been issued");
            case VALID -> LocalizedText.of("证照正常有效", "the certificate is in force");
            case SUSPENDED -> LocalizedText.of("证照已暂停", "the certificate is suspended already");
            case REVOKED -> LocalizedText.of("证照已撤销", "the certificate is revoked");
        };
        return LocalizedText.of(
                "%s，不能%s。".formatted(zh(now), quotedZh(refused.move())),
                "%s cannot be done: %s.".formatted(quotedEn(refused.move()), en(now)));
    }

    static LocalizedText renewedElsewhere(Step.RenewedElsewhere refused) {
        return LocalizedText.of(
                "证照已在另一办件中延续，由新证照代替，请到该办件中%s。".formatted(quotedZh(refused.move())),
                "%s cannot be done here: the certificate was renewed in another case. Do it in that one."
                        .formatted(quotedEn(refused.move())));
    }

    static LocalizedText notNow(Step.NotNow refused) {
        Move move = refused.move();
        if (!refused.unknown().isEmpty()) {
            String missing = refused.unknown().stream().sorted().collect(Collectors.joining(", "));
            return LocalizedText.of(
                    "现在还不能%s：尚缺 %s。".formatted(quotedZh(move), missing),
                    "%s has to wait: %s is still missing.".formatted(quotedEn(move), missing));
        }
        return move.otherwise().isEmpty()
                ? LocalizedText.of(
                        "%s的条件不满足：%s。".formatted(quotedZh(move), condition(move)),
                        "The condition of %s does not hold: %s.".formatted(quotedEn(move), condition(move)))
                : move.otherwise();
    }

    static LocalizedText noAmount(Step.NoAmount refused) {
        boolean some = refused.takes() instanceof Value.Num;
        String takes = refused.takes() instanceof Value.Num(BigDecimal amount) ? amount.toPlainString() : "";
        return LocalizedText.of(
                "本件要占用的“%s”%s，不是可以分配的数量，须先更正申请内容。".formatted(zh(refused.pot()), some ? "算得" + takes : "没有数"),
                "What this case would take of “%s” %s, which cannot be given out: its answers have to be corrected first."
                        .formatted(en(refused.pot()), some ? "comes to " + takes : "is nothing"));
    }

    static LocalizedText shortOf(Step.Short refused) {
        LocalizedText pot = refused.claim().quota().title();
        String wanted = Money.counted(refused.claim().amount());
        String left = Money.counted(refused.room().left());
        boolean waits = refused.claim().quota().waits();
        if (refused.room().ahead() > 0) {
            return LocalizedText.of(
                    "“%s”按顺序分配，前面还有 %d 件，本件%s。"
                            .formatted(zh(pot), refused.room().ahead(), waits ? "须等候" : "不能分配"),
                    "“%s” is given out in order, and %d come first, so this case %s."
                            .formatted(en(pot), refused.room().ahead(), waits ? "waits" : "gets nothing"));
        }
        return LocalizedText.of(
                "“%s”剩余 %s，本件需要 %s，%s。"
                        .formatted(zh(pot), left, wanted, waits ? "须等候有余额时办理" : "不能" + quotedZh(refused.move())),
                "“%s” has %s left and this case needs %s, so %s."
                        .formatted(
                                en(pot),
                                left,
                                wanted,
                                waits
                                        ? "it waits until there is enough"
                                        : quotedEn(refused.move()) + " cannot be done"));
    }

    static LocalizedText needs(Step.Needs refused) {
        return LocalizedText.of(
                refused.missing().stream().map(missing -> zh(missing.reason())).collect(Collectors.joining()),
                refused.missing().stream().map(missing -> en(missing.reason())).collect(Collectors.joining(" ")));
    }

    private static String condition(Move move) {
        return move.when().map(expression -> expression.source()).orElse("");
    }

    private static LocalizedText who(By needed) {
        return switch (needed) {
            case By.Officials(List<Role> roles) -> {
                String words = roles.stream().map(Role::toString).collect(Collectors.joining(", "));
                yield LocalizedText.of("承办机关的 " + words + " ", words + " at the body that handles the case");
            }
            case By.Routed routed -> LocalizedText.of(routed.word() + " ", routed.word());
            case By.Applicant() -> LocalizedText.of("申请人", "the applicant");
            case By.PartyOf(String party, LocalizedText label) -> label;
            case By.Anyone() -> LocalizedText.of("任何人", "anyone");
            case By.Auto() -> LocalizedText.of("系统自动", "the portal");
            case By.Time() -> LocalizedText.of("系统按期限自动", "the portal, when the time has come");
        };
    }

    private static String possibleZh(List<Move> moves) {
        return moves.isEmpty()
                ? "您现在没有可办理的操作。"
                : "现在可以：" + moves.stream().map(Refusals::quotedZh).collect(Collectors.joining("、")) + "。";
    }

    private static String possibleEn(List<Move> moves) {
        return moves.isEmpty()
                ? "There is nothing for you to do now."
                : "You can do now: " + moves.stream().map(Refusals::quotedEn).collect(Collectors.joining(", ")) + ".";
    }

    private static String quotedZh(Move move) {
        return "“" + zh(move.label()) + "”";
    }

    private static String quotedEn(Move move) {
        return "“" + en(move.label()) + "”";
    }

    private static String zh(LocalizedText text) {
        return text.in("zh");
    }

    private static String en(LocalizedText text) {
        return text.in("en");
    }
}
