package org.gulou.journeys;

import java.util.List;
import org.gulou.testbed.Form;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.Visitor;

/** A mother, her son and her father, as they apply for the subsistence allowance. */
record Household(String mother, String motherId) {
    private static final String VILLAGE = "touqiao-huangjin";

    private record Member(String name, String residentId, String relation, String source, String income) {}

    private List<Member> members() {
        return List.of(
                new Member(mother, motherId, "self", "informal", "1200"),
                new Member("王小山", "52011120160501303X", "child", "none", "0"),
                new Member("王德明", "520111195202030013", "parent", "pension", "150"));
    }

    /** Fills in the pages up to that of the members. */
    Form begins(Visitor applicant) {
        Form form = applicant.starts("subsistence-allowance", VILLAGE, mother);
        form.answers("home.district", "520100", "520103")
                .answers("home.street", "头桥街道黄金社区示例巷 5 号")
                .answers("housing", "own")
                .continues();
        form.addsRow("household").addsRow("household");
        for (int row = 1; row <= members().size(); row++) {
            Member member = members().get(row - 1);
            form.answersInRow("household", row, "name", member.name())
                    .answersInRow("household", row, "residentId", member.residentId())
                    .answersInRow("household", row, "relation", member.relation())
                    .answersInRow("household", row, "registeredHere", "true")
                    .answersInRow("household", row, "disabled", "false")
                    .answersInRow("household", row, "incomeSource", member.source())
                    .answersInRow("household", row, "monthlyIncome", member.income());
        }
        form.continues();
        for (int row = 1; row <= members().size(); row++) {
            form.answersInRow("household", row, "registeredAt", "520100", "520103");
        }
        return form.continues();
    }

    /** Fills in the pages from that of the property on, up to the last look at all answers. */
    void ends(Form form) {
        tells(form);
        form.attaches("authorisation", PaperPdf.scan("授权书.pdf"))
                .attaches("household-register", PaperPdf.scan("户口簿.pdf"))
                .promises("income-proof", "later")
                .continues();
    }

    /** Fills in the pages from that of the property on, up to that of the papers. */
    void tells(Form form) {
        form.continues();
        form.answers("hasCar", "false")
                .answers("homes", "1")
                .answers("savings", "6000")
                .continues();
        form.answers("hardships", "education").continues();
        form.answers("hasRelative", "false").continues();
        form.answers("account", "6217000000000000012")
                .answers("bank", "示例银行云岩支行")
                .continues();
        form.answers("phone", "13800000021").continues();
        form.answers("consent", "true").answers("promise", "true").continues();
    }
}
