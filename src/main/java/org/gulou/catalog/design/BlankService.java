package org.gulou.catalog.design;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A service that somebody begins: sound from the start, so that it can be tried at once, with one question about her who
 * applies, decided by two officials from what she sends in. Everything in it is there to be changed.
 *
 * @param department the code of whose work it is
 * @param level at which it is offered and decided: {@code county}
 * @param law on which it is based
 * @param who may apply
 */
public record BlankService(String id, String department, String level, Wording title, Wording law, Wording who) {
    private static final String REASONS = """
              <h2>理由 <span class="en">Reason</span></h2>
              <p>{MOVE.reason}</p>
              <h2>救济途径 <span class="en">What you can do</span></h2>
              <p>{MOVE.remedy}</p>
            """;

    /** Its files by path below the folder of the service. */
    public Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        files.put("service.yaml", service());
        files.put("form.yaml", """
                schema: gulou/form/v1
                pages:
                  - id: you
                    title: {zh: 您的情况, en: About you}
                    items:
                      - {use: person@1, as: applicant}
                  - id: contact
                    title: {zh: 怎样联系您？, en: How can we reach you?}
                    items:
                      - use: contact@1
                """);
        files.put("workflow.yaml", """
                schema: gulou/workflow/v1
                extends: {workflow: record-check@1, with: {clerk: clerk.LEVEL, decider: officer.LEVEL}}
                """.replace("LEVEL", level));
        files.put(
                "letters/acceptance.html",
                letter("受理通知书", "Notice of acceptance", "决定予以受理。", "has been accepted.", "", "acceptedOn"));
        files.put(
                "letters/non-acceptance.html",
                letter(
                        "不予受理通知书",
                        "Notice of non-acceptance",
                        "决定不予受理。",
                        "was not accepted.",
                        REASONS.replace("MOVE", "notAccept"),
                        "decidedOn"));
        files.put(
                "letters/refusal.html",
                letter(
                        "不予办理通知书",
                        "Notice of refusal",
                        "经审查，不予办理。",
                        "has been examined and is refused.",
                        REASONS.replace("MOVE", "refuse"),
                        "decidedOn"));
        files.put(
                "letters/certificate.html",
                letter("办理结果", "Result", "已经办结，准予办理。", "has been granted.", "", "decidedOn"));
        return files;
    }

    private static String letter(String zh, String en, String said, String saidEn, String more, String day) {
        return """
                <article xmlns="http://www.w3.org/1999/xhtml">
                  <h1>%s</h1>
                  <p class="en">%s</p>
                  <p>{applicant.name}：</p>
                  <p>您于 {case.filedOn} 提交的申请（编号 {case.number}），%s</p>
                  <p class="en">Your application of {case.filedOn}, number {case.number}, %s</p>
                %s  <p class="seal">{case.body}<br/>{%s}</p>
                </article>
                """.formatted(zh, en, said, saidEn, more, "case." + day);
    }

    private String service() {
        String service =
                """
                schema: gulou/service/v1
                id: ID
                version: 1
                owner: {department: DEPARTMENT}
                type: public-service
                title: {zh: ZH, en: EN}
                audience: [person]
                legalBasis:
                  - title: {zh: LAW, en: LAW}
                time:
                  statutory: 20 working days
                  promised: 10 working days
                access: signed-in
                offered: {by: LEVEL}
                eligibility:
                  - id: anyone
                    words: {zh: WHO, en: WHO}
                papers: []
                fees: []
                result:
                  kind: certificate
                  title: {zh: 办理结果, en: Result}
                  certificate: letters/certificate.html
                letters:
                  - {id: acceptance, title: {zh: 受理通知书, en: Notice of acceptance}, file: letters/acceptance.html}
                  - {id: non-acceptance, title: {zh: 不予受理通知书, en: Notice of non-acceptance}, file: letters/non-acceptance.html}
                  - {id: refusal, title: {zh: 不予办理通知书, en: Notice of refusal}, file: letters/refusal.html}
                contact:
                  complaints: "12345"
                retention: {draft: 90 days, closed: 5 years, then: anonymise}
                """.replace("LEVEL", level).replace("DEPARTMENT", department).replace("id: ID", "id: " + id);
        return Manuscript.of(service)
                .orElseThrow()
                .put("", "title", title.content())
                .put("legalBasis/0", "title", law.content())
                .put("eligibility/0", "words", who.content())
                .text();
    }
}
