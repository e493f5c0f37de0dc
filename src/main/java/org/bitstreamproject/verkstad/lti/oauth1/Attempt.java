// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oauth1;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.bitstreamproject.verkstad.lti.Form;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.Reason;
import org.jspecify.annotations.Nullable;

/** One launch under judgement; its consumer is looked up once. */
final class Attempt {
    private final SignedLaunch launch;
    private final Form form;
    private final Instant now;
    private final Function<String, Optional<Consumer>> consumers;
    private @Nullable Consumer consumer;

    Attempt(SignedLaunch launch, Form form, Instant now, Function<String, Optional<Consumer>> consumers) {
        this.launch = launch;
        this.form = form;
        this.now = now;
        this.consumers = consumers;
    }

    SignedLaunch launch() {
        return launch;
    }

    Form form() {
        return form;
    }

    Instant now() {
        return now;
    }

    Consumer consumer() {
        Consumer known = consumer;
        if (known == null) {
            String key = form.text("oauth_consumer_key").orElseThrow(() -> new LaunchRefused(Reason.LTI11_KEY_MISSING));
            known = consumers.apply(key).orElseThrow(() -> new LaunchRefused(Reason.LTI11_KEY_UNKNOWN));
            consumer = known;
        }
        return known;
    }
}
