package org.gulou.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Publication;
import org.gulou.catalog.Published;
import org.gulou.kernel.Actor;

/** A service with all that two people can want of one case at the same moment, on short ways, and a fee that stays. */
public final class RacedMatter {
    private static final String ID = "raced-matter";

    private static final Map<String, String> FILES =
            Map.of("service.yaml", """
            schema: gulou/service/v1
            id: raced-matter
            version: 1
            owner: {department: GOV}
            type: public-service
            title: {zh: 两人同时要办的事项, en: A matter wanted by two at once}
            keywords: {zh: [同时], en: [at once]}
            summary: {zh: 测试用。, en: For tests.}
            description: {zh: 测试用，不办理任何事项。, en: For tests; nothing is decided.}
            audience: [person]
            themes: {person: ["999"]}
            lifeEvents: []
            legalBasis: [{title: {zh: 无, en: None}}]
            time: {statutory: 20 working days, promised: 10 working days}
            access: guest
            offered: {by: county}
            eligibility: [{id: anyone, words: {zh: 任何人。, en: Anybody.}}]
            papers: []
            signs: [{who: applicant}, {who: other}, {who: third}]
            fees:
              - {id: copy, title: {zh: 工本费, en: Copy}, amount: 10, due: before finish, refund: []}
            steps: [{title: {zh: 填写, en: Fill in}, text: {zh: 一页填完。, en: On one page.}}]
            channels: [online]
            visits: 0
            result: {kind: decision, title: {zh: 无, en: None}}
            letters: []
            faq: []
            contact: {complaints: "12345"}
            retention: {draft: 90 days, closed: 1 year, then: anonymise}
            """, "form.yaml", """
            schema: gulou/form/v1
            pages:
              - id: all
                title: {zh: 事由, en: Matter}
                items:
                  - {id: matter, kind: text, title: {zh: 事由, en: Matter}, required: true, maxLength: 40}
                  - {id: other, kind: text, title: {zh: 另一人的号码, en: Number of the other}, required: true, maxLength: 40}
                  - {id: third, kind: text, title: {zh: 第三人的号码, en: Number of a third}, maxLength: 40}
            """, "workflow.yaml", """
            schema: gulou/workflow/v1
            start: received
            states:
              received: {label: {zh: 已收到, en: Received}, citizen: received, worker: clerk.county}
              notice: {label: {zh: 公示, en: Public notice}, citizen: being-checked, worker: clerk.county, shows: [matter], lasts: 5 days, then: close}
              objected: {label: {zh: 有异议, en: Objected}, citizen: being-checked, worker: clerk.county}
              closed: {label: {zh: 公示期满, en: Notice over}, citizen: being-checked, worker: clerk.county}
              review: {label: {zh: 复核, en: Review}, citizen: being-checked, worker: head.county}
              done: {label: {zh: 已办结, en: Done}, citizen: decided, end: granted}
              refused: {label: {zh: 不予办理, en: Refused}, citizen: decided, end: refused}
              withdrawn: {label: {zh: 已撤回, en: Withdrawn}, citizen: closed, end: withdrawn}
              upheld: {label: {zh: 复核维持, en: Upheld}, citizen: decided, end: refused}
            moves:
              publish: {label: {zh: 公示, en: Publish}, from: received, to: notice, by: clerk.county}
              close: {label: {zh: 公示期满, en: The notice ended}, from: notice, to: closed, by: time}
              object: {label: {zh: 提出异议, en: Object}, from: notice, to: objected, by: anyone, needs: [reason]}
              finish: {label: {zh: 办结, en: Finish}, from: [received, closed, objected], to: done, by: clerk.county}
              refuse: {label: {zh: 不予办理, en: Refuse}, from: received, to: refused, by: clerk.county, needs: [reason, remedy]}
              withdraw: {label: {zh: 撤回, en: Withdraw}, from: received, to: withdrawn, by: applicant}
              askReview: {label: {zh: 申请复核, en: Ask for review}, from: refused, to: review, by: applicant, within: 3 days, times: 1, needs: [reason]}
              uphold: {label: {zh: 维持, en: Uphold}, from: review, to: upheld, by: head.county, needs: [reason, remedy]}
              overturn: {label: {zh: 撤销, en: Set aside}, from: review, to: received, by: head.county, needs: [reason], supersedes: decision}
            clocks: {}
            """);

    private RacedMatter() {}

    /** Where it is offered, published first if it is not yet. */
    public static Offer at(Published published) throws IOException {
        if (published.catalogue().offersOf(ID).isEmpty()) {
            assertThat(published.publish(new ByteArrayInputStream(zip()), new Actor.Portal()))
                    .isInstanceOf(Publication.Done.class);
        }
        return published.catalogue().offersOf(ID).getFirst();
    }

    private static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var entries = new ZipOutputStream(bytes)) {
            for (var file : FILES.entrySet()) {
                entries.putNextEntry(new ZipEntry("services/government-office/" + ID + "/" + file.getKey()));
                entries.write(file.getValue().getBytes(UTF_8));
                entries.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
