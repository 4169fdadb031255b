package org.gulou.journeys;

import java.time.LocalDate;
import java.util.List;
import org.gulou.kernel.OfficeTime;
import org.gulou.testbed.Form;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.Visitor;

/** A noodle shop as its owner applies for the licence. */
final class FoodShop {
    static final String NAME = "云岩张记米粉店";
    static final String USCC = "91520103MA6DEM001Y";
    static final String STREET = "头桥街道示例路 8 号";
    static final String MARKET_REGULATION = "yunyan-market-regulation";

    private static final List<String> CHECKLIST = List.of(
            "distance", "layout", "surfaces", "separate", "washing", "cooling", "pests", "waste", "staff", "purchase");

    private FoodShop() {}

    /** Fills in everything, up to the last look at all answers. */
    static void fillsIn(Visitor owner) {
        fillsIn(owner, "");
    }

    /** The same, reached by an e-mail address as well. */
    static void fillsIn(Visitor owner, String email) {
        Form form = owner.starts("food-business-licence", MARKET_REGULATION, NAME);
        form.answers("hasBusinessLicence", "true").continues();
        form.answers("company.name", NAME)
                .answers("company.uscc", USCC)
                .answers("company.representative", "张伟")
                .answers("entityType", "company")
                .continues();
        form.answers("handler", "张伟")
                .answers("phone", "13800000011")
                .answers("email", email)
                .continues();
        form.answers("businessType", "catering")
                .answers("businessItems", "hot-dishes")
                .answers("online", "true")
                .continues();
        form.answers("platform", "某外卖平台").continues();
        form.answers("premises.district", "520100", "520103")
                .answers("premises.street", STREET)
                .answers("tenure", "owned")
                .continues();
        form.answers("area", "60").answers("kitchenArea", "24.5").continues();
        form.answersInRow("officers", 1, "name", "张伟")
                .answersInRow("officers", 1, "residentId", "520103197509230035")
                .answersInRow("officers", 1, "duty", "head")
                .answersInRow("officers", 1, "trained", "true")
                .answersInRow("officers", 1, "touchesFood", "true")
                .continues();
        form.answersInRow(
                        "officers",
                        1,
                        "healthUntil",
                        LocalDate.now(OfficeTime.ZONE).plusYears(1))
                .continues();
        form.answers("promise", "true").continues();
        form.attaches("business-licence", PaperPdf.scan("营业执照.pdf"))
                .attaches("layout-plan", PaperPdf.scan("布局图.pdf"))
                .promises("safety-rules", "later")
                .attaches("health-certificates", PaperPdf.scan("健康证明.pdf"))
                .continues();
    }

    /** Applies, and tells the number of the case. */
    static String applies(Visitor owner) {
        fillsIn(owner);
        return owner.sends().reads("#number");
    }

    /** An inspector fills in the checklist: everything passes, or the pests are to be seen to. */
    static void finds(Visitor inspector, String result, LocalDate day) {
        Form checklist = inspector.moves("inspect");
        checklist
                .answers("visitedOn", day)
                .answersInRow("inspectors", 1, "name", "龙志强")
                .answersInRow("inspectors", 1, "badge", "示例001")
                .answersInRow("inspectors", 2, "name", "周敏")
                .answersInRow("inspectors", 2, "badge", "示例002")
                .answers("present", "张伟");
        boolean passed = result.equals("pass");
        CHECKLIST.forEach(point -> checklist.answers(point, passed || !point.equals("pests") ? "pass" : "fail"));
        checklist.answers("result", result).does();
        if (!passed) {
            inspector.whatWentWrong(); // the page answers 422 with what the result newly asks
            checklist.answers("toPutRight", "加装防鼠板。").does();
        }
    }
}
