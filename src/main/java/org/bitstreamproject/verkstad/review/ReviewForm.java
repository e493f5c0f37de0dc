// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The form of a review: for each criterion a level, a reason and a place in the case, then the round's open questions.
 *
 * @param criteria ids in the order of the rubric
 * @param prompts how many open questions the round asks
 * @param pointers every place the case has: {@code field:B2}, {@code model:D1/n3}
 */
record ReviewForm(List<String> criteria, int prompts, Set<String> pointers) {
    /** Shorter reasons say too little for the author to act on. */
    static final int SHORTEST_REASON = 60;

    static final int LONGEST = 4000;
    private static final int LEVELS = 4;

    ReviewForm {
        criteria = List.copyOf(criteria);
        pointers = Set.copyOf(pointers);
    }

    /** The part of a criterion that a slot holds; its name ends the slot: {@code K1.reason}. */
    enum Part {
        LEVEL("level"),
        REASON("reason"),
        POINTER("pointer");

        private final String end;

        Part(String end) {
            this.end = end;
        }

        String slot(String criterion) {
            return criterion + "." + end;
        }

        /** Name in message keys. */
        String word() {
            return end;
        }
    }

    /** What keeps a review from being complete. */
    record Missing(String criterion, Part part) {
        String slot() {
            return part.slot(criterion);
        }
    }

    List<String> slots() {
        return Stream.concat(
                        criteria.stream()
                                .flatMap(criterion -> Stream.of(Part.values()).map(part -> part.slot(criterion))),
                        IntStream.rangeClosed(1, prompts).mapToObj(number -> "P" + number))
                .toList();
    }

    /** The text as it is stored. @throws SlotRefused when the form has no such slot or the slot does not take this */
    String accept(String slot, String typed) {
        if (!slots().contains(slot)) {
            throw SlotRefused.unknown(slot);
        }
        var text = typed.replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            return text;
        }
        if (slot.endsWith(".level") && !isLevel(text) || slot.endsWith(".pointer") && !pointers.contains(text)) {
            throw SlotRefused.unknown(slot);
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw SlotRefused.tooLong(slot, LONGEST);
        }
        return text;
    }

    /** What is left, in the order of the form. @param texts slot to text */
    List<Missing> missing(Map<String, String> texts) {
        var missing = new ArrayList<Missing>();
        for (var criterion : criteria) {
            for (var part : Part.values()) {
                if (!isDone(part, texts.getOrDefault(part.slot(criterion), ""))) {
                    missing.add(new Missing(criterion, part));
                }
            }
        }
        return missing;
    }

    /** The judgements of a form that misses nothing. */
    List<Judgement> judgements(Map<String, String> texts) {
        return criteria.stream()
                .map(criterion -> new Judgement(
                        criterion,
                        Integer.parseInt(texts.getOrDefault(Part.LEVEL.slot(criterion), "")),
                        texts.getOrDefault(Part.REASON.slot(criterion), ""),
                        texts.getOrDefault(Part.POINTER.slot(criterion), "")))
                .toList();
    }

    private boolean isDone(Part part, String text) {
        return switch (part) {
            case LEVEL -> isLevel(text);
            case REASON -> text.codePointCount(0, text.length()) >= SHORTEST_REASON;
            case POINTER -> pointers.contains(text);
        };
    }

    private static boolean isLevel(String text) {
        return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) < '0' + LEVELS;
    }
}
