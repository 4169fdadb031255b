package org.gulou.journeys;

import java.time.LocalDate;
import org.gulou.kernel.OfficeTime;
import org.gulou.testbed.Form;
import org.gulou.testbed.Visitor;

/** Wang Fang moves to her children in Hangzhou. */
final class CareFiling {
    private static final String PHONE = "13800000001";
    private static final LocalDate TOMORROW = LocalDate.now(OfficeTime.ZONE).plusDays(1);

    private CareFiling() {}

    /** Files it, and tells the number of the case. */
    static String files(Visitor wangFang) {
        return files(wangFang, "王芳");
    }

    /** Somebody else files it. */
    static String files(Visitor applicant, String name) {
        return files(applicant, name, PHONE, TOMORROW);
    }

    /** Somebody else files it; the office looks at it where it begins before the filing. */
    static String files(Visitor applicant, String name, String phone, LocalDate begins) {
        return goesOn(applicant, begins(applicant, name), phone, begins);
    }

    /** Fills it in, up to the page where she checks her answers. */
    static void fillsIn(Visitor applicant, String name) {
        fillsIn(begins(applicant, name), PHONE, TOMORROW);
    }

    private static Form begins(Visitor applicant, String name) {
        Form form = applicant.starts("out-of-area-care", "yunyan-healthcare-security", name);
        form.answers("forWhom", "self")
                .answers("applicant.name", name)
                .answers("applicant.residentId", "520103198805120046")
                .continues();
        return form;
    }

    /** Fills in and files what comes after the first page. */
    static String goesOn(Visitor wangFang, Form form) {
        return goesOn(wangFang, form, PHONE, TOMORROW);
    }

    static String goesOn(Visitor applicant, Form form, String phone, LocalDate begins) {
        fillsIn(form, phone, begins);
        return applicant.sends().reads("#number");
    }

    private static void fillsIn(Form form, String phone, LocalDate begins) {
        form.answers("insuranceKind", "resident")
                .answers("insuredAt", "520100", "520103")
                .answers("insuranceActive", "true")
                .continues();
        form.answers("filingType", "long-stay").continues();
        form.answers("proof", "promise").continues();
        form.answers("province", "330000").continues();
        form.answers("city", "杭州市").continues();
        form.answers("startDate", begins).continues();
        form.answers("phone", phone).continues();
        form.answers("promise", "true").continues();
    }
}
