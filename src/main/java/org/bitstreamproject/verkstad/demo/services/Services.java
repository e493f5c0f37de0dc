// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.services;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.bitstreamproject.verkstad.demo.moodle.Moodle;

/** The address services.php: finds the handler, checks the token, answers in one transaction. */
@Dependent
@Transactional
public class Services {
    private final LineItems lineItems;
    private final Scores scores;
    private final AccessTokens tokens;

    @Inject
    public Services(LineItems lineItems, Scores scores, AccessTokens tokens) {
        this.lineItems = lineItems;
        this.scores = scores;
        this.tokens = tokens;
    }

    public ServiceAnswer answer(Moodle moodle, ServiceCall call) {
        var found = Handler.of(call);
        if (found.isEmpty()) return ServiceAnswer.refused(400, noHandler(call), call);
        var handler = found.get();
        var allowed = call.bearer()
                .flatMap(token -> tokens.scopesOf(moodle.key(), token))
                .filter(granted -> handler.scopes().stream().anyMatch(granted::contains));
        if (allowed.isEmpty()) return ServiceAnswer.refused(401, "Unauthorized", call);
        var numbers = handler.numbers(call);
        if (Long.parseLong(numbers.group(1)) != moodle.course().id())
            return ServiceAnswer.refused(404, "Not Found", call);
        return switch (handler) {
            case LIST_ITEMS -> lineItems.list(moodle, call);
            case ADD_ITEM -> lineItems.add(moodle, call);
            case SHOW_ITEM -> lineItems.show(moodle, Long.parseLong(numbers.group(2)), call);
            case CHANGE_ITEM -> lineItems.change(moodle, Long.parseLong(numbers.group(2)), call);
            case REMOVE_ITEM -> lineItems.remove(moodle, Long.parseLong(numbers.group(2)), call);
            case SCORE -> scores.take(moodle, Long.parseLong(numbers.group(2)), call);
            case RESULTS -> scores.results(moodle, Long.parseLong(numbers.group(2)), call);
            case MEMBERS -> Roster.members(moodle, Long.parseLong(numbers.group(2)), call);
        };
    }

    private static String noHandler(ServiceCall call) {
        var accept = call.accept() == null || call.accept().equals("*/*") ? "" : call.accept();
        return "No handler found for " + call.path() + " " + accept + " " + call.mediaType();
    }
}
