package org.gulou.journeys;

import java.time.LocalDate;
import org.gulou.testbed.Form;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.Visitor;

/** An office building whose builder cannot put a shelter under it, as the permit is applied for. */
final class BuildingSite {
    static final String BUILDER = "云岩顺达货运有限公司";
    static final String NAME = "示例货运调度楼";

    private BuildingSite() {}

    /** Applies, and tells the number of the case. */
    static String applies(Visitor builder, LocalDate begins) {
        Form form = builder.starts("construction-permit", "yunyan-housing", BUILDER);
        form.answers("builder.name", BUILDER)
                .answers("builder.uscc", "91520103MA6DEM0022")
                .answers("builder.representative", "杨秀英")
                .answers("handler", "杨秀英")
                .answers("phone", "13800000391")
                .continues();
        form.answers("projectName", NAME)
                .answers("code", "2602-520103-04-01-000001")
                .answers("site.district", "520100", "520103")
                .answers("site.street", "头桥街道示例地块")
                .answers("investment", "86000000")
                .answers("area", "12500.5")
                .answers("floors", "12")
                .answers("basement", "1")
                .answers("height", "48")
                .answers("use", "public")
                .answers("beginsOn", begins)
                .answers("endsOn", begins.plusYears(2))
                .continues();
        form.answers("hasLand", "true")
                .answers("hasPlanning", "true")
                .answers("drawingsPassed", "true")
                .answers("fundsReady", "true")
                .continues();
        form.answers("drawingsNumber", "示例审图 2026-008").continues();
        form.answersInRow("partners", 1, "role", "contractor")
                .answersInRow("partners", 1, "name", "贵阳示例建设有限公司")
                .answersInRow("partners", 1, "code", "91520103MA6DHA101C")
                .answersInRow("partners", 1, "leader", "田小军")
                .continues();
        form.answersInRow("partners", 1, "leaderId", "520103197904125016")
                .answersInRow("partners", 1, "price", "61000000")
                .continues();
        form.answers("specialFire", "true")
                .answers("airDefence", "elsewhere")
                .answers("lightning", "general")
                .answers("drainage", "false")
                .answers("dangerous", "pit", "crane")
                .continues();
        form.answers("fireNumber", "示例消审 2026-003")
                .answers("shelterDue", "400.25")
                .continues();
        form.answers("promise", "true").continues();
        form.attaches("land-approval", PaperPdf.scan("用地批准.pdf"))
                .attaches("planning-permit", PaperPdf.scan("规划许可证.pdf"))
                .attaches("drawings-passed", PaperPdf.scan("审图合格书.pdf"))
                .attaches("contracts", PaperPdf.scan("施工合同.pdf"))
                .promises("safety-measures", "later")
                .attaches("funds-promise", PaperPdf.scan("资金承诺.pdf"))
                .continues();
        return builder.sends().reads("#number");
    }
}
