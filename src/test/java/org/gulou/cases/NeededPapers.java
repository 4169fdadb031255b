package org.gulou.cases;

import java.io.IOException;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.catalog.SmallService;

/** A service whose moves need papers of the form: one of the applicant, one of a party, one of an official. */
public final class NeededPapers {
    public static final SmallService SERVICE = SmallService.named("papers-with-moves")
            .guided(
                    "papers: [{id: proof, title: {zh: 停发证明, en: Proof that it stopped}, hint: {zh: 由单位开具。, en: From the employer.}, when: 'matter = \"never\"', files: {types: [png], max: 2}}, {id: consent, title: {zh: 邻居同意书, en: Consent of the neighbour}, when: 'matter = \"never\"'}, {id: original, title: {zh: 证书原件, en: The original}, ways: [at window], when: 'matter = \"never\"'}, {id: evidence, title: {zh: 佐证, en: Evidence}, oneOf: [{id: picture, title: {zh: 现场照片, en: Picture}}, {id: word, title: {zh: 证人证言, en: Word of a witness}}], when: 'matter = \"never\"', files: {types: [png]}}, {id: report, title: {zh: 鉴定报告, en: Report}, when: 'matter = \"never\"'}]")
            .asking(
                    "{id: other, kind: text, title: {zh: 邻居的证件号码, en: Number of the neighbour}, required: true, maxLength: 40}")
            .working("""
            schema: gulou/workflow/v1
            start: received
            parties:
              neighbour: {label: {zh: 邻居, en: Neighbour}, who: other, sees: [matter]}
            states:
              received: {label: {zh: 已收到, en: Received}, citizen: received, worker: clerk.county}
              review: {label: {zh: 复核, en: Review}, citizen: being-checked, worker: clerk.county}
              done: {label: {zh: 已办结, en: Done}, citizen: decided, end: granted}
            moves:
              ask: {label: {zh: 申请复核, en: Ask for review}, from: received, to: review, by: applicant, needs: [reason, proof]}
              swap: {label: {zh: 换发, en: Replace}, from: received, to: review, by: applicant, needs: [original]}
              show: {label: {zh: 补充佐证, en: Show evidence}, from: received, to: same, by: applicant, needs: [evidence]}
              agree: {label: {zh: 表示同意, en: Agree}, from: received, to: same, by: neighbour, times: 1, needs: [consent]}
              finish: {label: {zh: 办结, en: Finish}, from: [received, review], to: done, by: clerk.county, needs: [report]}
            clocks: {}
            """);

    private NeededPapers() {}

    /** Where it is offered, published first if it is not yet. */
    public static Offer at(Published published) throws IOException {
        return published.catalogue().offersOf(SERVICE.id()).isEmpty()
                ? SERVICE.publish(published)
                : published.catalogue().offersOf(SERVICE.id()).getFirst();
    }
}
