package org.gulou.cases;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.catalog.SmallService;

/** A service with a certificate for each row of a list, and a letter too. */
public final class BoatPermits {
    public static final SmallService SERVICE = service();

    private BoatPermits() {}

    /** Where it is offered, published first if it is not yet. */
    static Offer at(Published published) throws IOException {
        return published.catalogue().offersOf(SERVICE.id()).isEmpty()
                ? SERVICE.publish(published)
                : published.catalogue().offersOf(SERVICE.id()).getFirst();
    }

    private static SmallService service() {
        var small = SmallService.named("boats-on-the-river")
                .guided(
                        "result: {kind: certificate, title: {zh: 船舶通行证, en: Boat permit}, certificate: letters/permit.html, each: 'boats[length > 2] as b', validFrom: 'if b.length > 30 then case.filedOn + duration(\"P7D\") else null', validUntil: 'case.filedOn + (if b.length > 10 then duration(\"P1M\") else duration(\"P2M\"))', renew: {from: 2 months before}}",
                        "letters: [{id: note, title: {zh: 告知单, en: Note}, file: letters/note.html, each: boats as b}]")
                .asking(
                        "{id: boats, kind: group, title: {zh: 船, en: Boats}, rowName: {zh: 船, en: boat}, repeat: {min: 1, max: 9}, items: [{id: name, kind: text, title: {zh: 船名, en: Name}, required: true, maxLength: 200}, {id: length, kind: decimal, title: {zh: 长度, en: Length}, required: true}]}")
                .working("""
                        schema: gulou/workflow/v1
                        start: received
                        states:
                          received: {label: {zh: 已收到, en: Received}, citizen: received, worker: clerk.county}
                          done: {label: {zh: 已办结, en: Done}, citizen: decided, end: granted}
                        moves:
                          finish: {label: {zh: 办结, en: Finish}, from: received, to: done, by: clerk.county, does: [{issue: certificate}, {issue: note}, {notify: applicant}]}
                          suspend: {label: {zh: 暂停, en: Suspend}, from: done, to: same, by: clerk.county, needs: [reason], does: {suspend: certificate}}
                          revoke: {label: {zh: 撤销, en: Revoke}, from: done, to: same, by: clerk.county, needs: [reason], does: {revoke: certificate}}
                          amend: {label: {zh: 更正, en: Correct}, from: done, to: same, by: clerk.county, needs: [reason, matter], supersedes: decision, does: [{issue: certificate}, {notify: applicant}]}
                        clocks: {}
                        """);
        var files = new HashMap<>(small.files());
        files.put(
                "letters/permit.html",
                "<html><body><h1>船舶通行证</h1><p class=\"en\">Boat permit</p><p>{b.name}：{b.length} 米，{matter}，{certificate.number}，{certificate.validUntil}</p></body></html>");
        files.put("letters/note.html", "<html><body><h1>告知单</h1><p>{b.name}</p></body></html>");
        return new SmallService(small.id(), Map.copyOf(files));
    }
}
