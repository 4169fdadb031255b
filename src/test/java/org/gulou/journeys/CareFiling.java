package org.gulou.journeys;

import java.time.LocalDate;
import org.gulou.kernel.OfficeTime;
import org.gulou.testbed.Form;
import org.gulou.testbed.Visitor;

/** Wang Fang moves to her children in Hangzhou. */
final class CareFiling {
    private CareFiling() {}

    /** Files it, and tells the number of the case. */
    static String files(Visitor wangFang) {
        Form form = wangFang.starts("out-of-area-care", "yunyan-healthcare-security", "王芳");
        form.answers("forWhom", "self")
                .answers("applicant.name", "王芳")
                .answers("applicant.residentId", "520103198805120046")
                .continues();
        return goesOn(wangFang, form);
    }

    /** Fills in and files what comes after the first page. */
    static String goesOn(Visitor wangFang, Form form) {
        form.answers("insuranceKind", "resident")
                .answers("insuredAt", "520100", "520103")
                .answers("insuranceActive", "true")
                .continues();
        form.answers("filingType", "long-stay").continues();
        form.answers("proof", "promise").continues();
        form.answers("province", "330000").continues();
        form.answers("city", "杭州市").continues();
        form.answers("startDate", LocalDate.now(OfficeTime.ZONE).plusDays(1)).continues();
        form.answers("phone", "13800000001").continues();
        form.answers("promise", "true").continues();
        return wangFang.presses("#submit").reads("#number");
    }
}
