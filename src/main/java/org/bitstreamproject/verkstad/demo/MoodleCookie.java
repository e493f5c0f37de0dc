// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.demo.moodle.Member;
import org.bitstreamproject.verkstad.demo.moodle.Moodle;

/**
 * The imitation's login: Lax like Moodle's own, and nothing but a number and a random word, since anybody here may be
 * anybody.
 */
final class MoodleCookie {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private MoodleCookie() {}

    static Optional<Visit.Login> read(HttpServletRequest request, Moodle moodle) {
        return Stream.of(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals("MoodleSession"))
                .map(cookie -> cookie.getValue().split("\\.", 2))
                .filter(parts -> parts.length == 2 && parts[0].matches("\\d{1,9}") && parts[1].matches("\\w{10}"))
                .flatMap(parts -> InventedPeople.known(moodle, Long.parseLong(parts[0])).stream()
                        .map(member -> new Visit.Login(member, parts[1])))
                .findFirst();
    }

    static String header(Moodle moodle, Member member) {
        return "MoodleSession=" + member.id() + "." + sesskey() + "; Path=/demo/" + moodle.key()
                + "; HttpOnly; SameSite=Lax";
    }

    private static String sesskey() {
        var word = new StringBuilder();
        RANDOM.ints(10, 0, LETTERS.length()).forEach(at -> word.append(LETTERS.charAt(at)));
        return word.toString();
    }
}
