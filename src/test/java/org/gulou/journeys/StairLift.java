package org.gulou.journeys;

/** A small service as its owner writes it, for journeys that change it. */
final class StairLift {
    static final String FIGURES = """
            schema: gulou/parameters/v1
            parameters:
              awning.most:
                title: {zh: 雨棚造价上限, en: Most that an awning may cost}
                type: money
                asOf: case.filedOn
                source: {zh: 示例值, en: An example}
                demonstration: true
                values: [{division: "520000", from: 2025-01-01, value: 10000}]
            """;

    static final String GUIDE_TEXT = """
            schema: gulou/service/v1
            id: stair-lift
            version: 1
            owner: {department: GOV}
            type: public-service
            title: {zh: 楼道座椅电梯补贴, en: Grant for a stair lift}
            summary: {zh: 老旧小区装座椅电梯可以申请补贴。, en: Money towards a stair lift in an old house.}
            description: {zh: 一户一次。, en: Once for each household.}
            audience: [person]
            themes: {person: ["999"]}
            lifeEvents: []
            legalBasis: [{title: {zh: 示例办法, en: Example Measures}}]
            time: {statutory: 20 working days, promised: 10 working days}
            access: signed-in
            offered: {by: county}
            eligibility:
              - id: cost
                words: {zh: 造价不高。, en: The lift is not too dear.}
                when: amount <= 10000
                else: {zh: 造价超过上限。, en: The lift costs more than is paid for.}
            papers: []
            fees: []
            channels: [online]
            visits: 0
            result: {kind: decision, title: {zh: 补贴决定, en: Decision}}
            letters: []
            contact: {complaints: "12345"}
            retention: {draft: 90 days, closed: 1 year, then: anonymise}
            """;

    static final String FORM = """
            schema: gulou/form/v1
            pages:
              - id: lift
                title: {zh: 装什么？, en: What will be built?}
                items:
                  - {id: amount, kind: money, currency: CNY, title: {zh: 造价, en: Cost}, required: true, min: 0, max: 1000000}
                  - id: where
                    kind: choice
                    title: {zh: 装在哪里？, en: Where?}
                    required: true
                    options:
                      - {id: inside, title: {zh: 楼内, en: Inside}}
                      - {id: outside, title: {zh: 楼外, en: Outside}}
              - id: before
                title: {zh: 以前申请过吗？, en: Have you applied before?}
                items:
                  - {id: before, kind: boolean, title: {zh: 以前申请过, en: Applied before}, required: true}
            """;

    static final String WORKFLOW = """
            schema: gulou/workflow/v1
            start: received
            states:
              received: {label: {zh: 待决定, en: To be decided}, citizen: being-checked, worker: clerk.county}
              granted: {label: {zh: 准予补贴, en: Granted}, citizen: decided, end: granted}
            moves:
              grant: {label: {zh: 准予, en: Grant}, from: received, to: granted, by: clerk.county}
            clocks:
              decision: {label: {zh: 办理期限, en: Time for the decision}, starts: received, stops: granted, limit: promised, onExpiry: alert}
            """;

    private StairLift() {}
}
