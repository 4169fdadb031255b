package org.gulou.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.Visitor;

/**
 * A kind of question, alone on its page.
 *
 * @param question its id in the demonstration form
 * @param items what stands on the page: the question, and what it hangs on
 * @param slip fills the page in with a mistake
 * @param repair mends it
 */
record EachKind(String question, List<String> items, Consumer<Visitor> slip, Consumer<Visitor> repair) {
    private static final Consumer<Visitor> NOTHING = visitor -> {};

    static final List<EachKind> ALL = all();

    private static List<EachKind> all() {
        var all = new ArrayList<>(typed());
        all.addAll(chosen());
        all.addAll(gathered());
        return List.copyOf(all);
    }

    private static List<EachKind> typed() {
        return List.of(
                typed("subject", "x", "路灯"),
                typed("story", "坏了", "昨天晚上路灯坏了"),
                typed("chineseName", "Wang", "王芳"),
                typed("latinName", "王芳", "WANG FANG"),
                typed("street", "", "示例路 1 号"),
                typed("postcode", "55", "550001"),
                typed("phone", "12", "13800000021"),
                typed("email", "a@", "a@example.com"),
                typed("people", "0", "3"),
                typed("area", "big", "80.5"),
                typed("rent", "-1", "1200.50"),
                typed("share", "101", "50"),
                typed("built", "199", "1999"),
                typed("opens", "25:00", "09:30"),
                typed("birthday", List.of("1990", "2", "30"), List.of("1990", "1", "2")),
                typed("since", List.of("2020", "13"), List.of("2020", "3")),
                typed("visit", List.of("2026", "12", "1", "25:00"), List.of("2026", "12", "1", "10:00")),
                typed(
                        "stay",
                        List.of("2026", "12", "5", "2026", "12", "1"),
                        List.of("2026", "12", "1", "2026", "12", "5")),
                typed("residentId", "520103198805120047", "520103198805120046"),
                typed("uscc", "abc", ""),
                typed("residencePermit", "123", ""),
                typed("passport", "1", "E12345678"),
                typed("hkMacauPermit", "H1", "H12345678"),
                typed("taiwanPermit", "1", "12345678"),
                typed("foreignerId", "ABC", ""),
                typed("drivingLicence", "1", "520103198805120046"),
                typed("bankCard", "1", "6217000000000000012"),
                typed("iban", "DE", "DE89370400440532013000"),
                typed("plate", "A1", "贵A12345"),
                typed("vin", "1", "1M8GDM9AXKP042788"),
                typed("spot", List.of("106.7", "26.5"), List.of("26.5", "106.7")),
                typed("signature", "", "王芳"));
    }

    private static EachKind typed(String question, String bad, String good) {
        return typed(question, List.of(bad), List.of(good));
    }

    private static EachKind typed(String question, List<String> bad, List<String> good) {
        return new EachKind(
                question,
                List.of(question),
                visitor -> visitor.keyboard().types(question, bad.toArray(String[]::new)),
                visitor -> visitor.keyboard().types(question, good.toArray(String[]::new)));
    }

    private static List<EachKind> chosen() {
        return List.of(
                blank("before", visitor -> visitor.keyboard().chooses("before", "false"), "before", "beforeYear"),
                blank("channel", visitor -> visitor.keyboard().chooses("channel", "web"), "channel", "channelOther"),
                blank("helped", visitor -> visitor.keyboard().ticks("helped", "sign"), "helped", "helpMuch"),
                blank("province", visitor -> visitor.keyboard().picks("#province", "520000"), "province"),
                new EachKind(
                        "school",
                        List.of("school"),
                        visitor -> visitor.keyboard().types("school", "没有这所学校"),
                        visitor -> finds(visitor, "school")),
                new EachKind(
                        "wish",
                        List.of("wish"),
                        visitor -> visitor.keyboard().types("wish", "没有这所学校"),
                        visitor -> finds(visitor, "wish")),
                new EachKind(
                        "home",
                        List.of("home"),
                        visitor -> visitor.keyboard().picks("#home", "520100"),
                        EachKind::goesDownToTheVillage),
                blank("truth", visitor -> visitor.keyboard().ticks("truth", "true"), "told", "truth"),
                blank("photo", EachKind::attachesPhoto, "photo"));
    }

    private static EachKind blank(String question, Consumer<Visitor> repair, String... items) {
        return new EachKind(question, List.of(items), NOTHING, repair);
    }

    private static void finds(Visitor visitor, String question) {
        visitor.keyboard().types(question, "第1234").pressesButton("button[name=save][value=" + question + "]");
        visitor.keyboard().picks("#" + question + "-list", "s1234");
    }

    private static void goesDownToTheVillage(Visitor visitor) {
        String[] levels = {"520103", "520103028", "520103028005"};
        for (int level = 0; level < levels.length; level++) {
            visitor.keyboard().picks("#home-" + (level + 1), levels[level]);
            if (level < levels.length - 1) {
                visitor.keyboard().pressesButton("button[name=save][value=home]");
            }
        }
    }

    private static void attachesPhoto(Visitor visitor) {
        visitor.keyboard().tabsTo("#photo");
        // what the key opens is the system's, not the portal's
        visitor.page().locator("#photo").setInputFiles(PaperPdf.photo("photo.png"));
    }

    private static List<EachKind> gathered() {
        return List.of(
                blank("members", EachKind::fillsInTheRow, "members"),
                new EachKind(
                        "contact",
                        List.of("members", "contact"),
                        EachKind::fillsInTheRow,
                        visitor -> visitor.keyboard()
                                .chooses("contact", row(visitor).substring("members.".length()))),
                blank("week", EachKind::fillsInTheWeek, "week"),
                new EachKind(
                        "plans",
                        List.of("helped", "helpMuch", "plans"),
                        visitor -> visitor.keyboard().ticks("helped", "sign").pressesButton("#continue"),
                        visitor -> visitor.keyboard().types("plans.sign.hours", "2")));
    }

    private static String row(Visitor visitor) {
        return visitor.page().locator("#members > fieldset").first().getAttribute("id");
    }

    private static void fillsInTheRow(Visitor visitor) {
        String row = row(visitor);
        visitor.keyboard()
                .types(row + ".name", "王芳")
                .types(row + ".income", "1200")
                .chooses(row + ".work.employed", "false");
    }

    private static void fillsInTheWeek(Visitor visitor) {
        for (String row : new String[] {"workday", "weekend"}) {
            visitor.keyboard().types("week." + row + ".from", "18:30").types("week." + row + ".hours", "6.5");
        }
    }

    @Override
    public String toString() {
        return question;
    }
}
