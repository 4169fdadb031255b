package org.gulou.cases;

import java.io.IOException;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.catalog.SmallService;

/** A service with all that two people can want of one case at the same moment, on short ways, and a fee that stays. */
public final class RacedMatter {
    private static final SmallService SERVICE = SmallService.named("raced-matter")
            .guided(
                    "signs: [{who: applicant}, {who: other}, {who: third}]",
                    "fees: [{id: copy, title: {zh: 工本费, en: Copy}, amount: 10, due: before finish, refund: []}]")
            .asking(
                    "{id: other, kind: text, title: {zh: 另一人的号码, en: Number of the other}, required: true, maxLength: 40}",
                    "{id: third, kind: text, title: {zh: 第三人的号码, en: Number of a third}, maxLength: 40}")
            .working("""
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
        return published.catalogue().offersOf(SERVICE.id()).isEmpty()
                ? SERVICE.publish(published)
                : published.catalogue().offersOf(SERVICE.id()).getFirst();
    }
}
