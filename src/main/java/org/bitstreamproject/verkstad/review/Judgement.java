// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

/**
 * What a reviewer says about one criterion.
 *
 * @param level 0–3 of the rubric
 * @param pointer the place it is about: {@code field:B2} or {@code model:D1/n3}
 */
public record Judgement(String criterion, int level, String reason, String pointer) {}
