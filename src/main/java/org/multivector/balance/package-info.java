/**
 * How are the ties spread over rival poles?
 *
 * <pre>{@code
 * Balance balance = Balance.withDefaults().with(Poles.parse("Russia=RUS;China=CHN;West=USA,EU"));
 * BalanceProfile profile = balance.compute(sample, "KAZ");
 * Estimate evenness = profile.evenness();
 * Explanation why = profile.explain(Component.SHARE, "Russia");
 * BalanceRanking ranking = BalanceRanking.of(balance.computeAll(sample), Component.EVENNESS);
 * }</pre>
 *
 * <p>{@link org.multivector.balance.Poles} say between whom; presets state their reasoning. {@link
 * org.multivector.balance.Balance} holds the options and the decisions on the edge, {@link
 * org.multivector.balance.BalanceProfile} the numbers, {@link org.multivector.balance.Component}
 * their definitions and how often their intervals hold, {@link
 * org.multivector.balance.BalanceTimeline} the same over time.
 *
 * <h2>Validity</h2>
 *
 * <p>A share of mentions measures attention. Whether it also says with whom a state sides was tried
 * on the fifteen post-Soviet states ({@code examples/BalanceValidity.java}, which says where its
 * data come from): whom they name in their speeches at the UN General Debate of 2000–2019, with
 * Russia, China, the United States, Turkey, Germany, France and the United Kingdom as poles,
 * against their votes in the General Assembly and their trade. Spearman's correlation with 95 %
 * intervals, each cell less the mean of its pole:
 *
 * <ul>
 *   <li>All states and poles: votes -0.09 [-0.15, 0.04]; votes year by year -0.04 [-0.10, 0.04], in
 *       single years between -0.16 and 0.18; trade -0.02 [-0.15, 0.08]. No agreement.
 *   <li>Russia: votes -0.60 [-0.79, -0.39], year by year -0.32 [-0.51, -0.03], trade -0.36 [-0.63,
 *       -0.12]. States that speak most of Russia vote with it and trade with it <i>least</i>;
 *       Georgia, Lithuania, Moldova and Ukraine speak of it as of an opponent.
 *   <li>China: votes 0.49 [0.12, 0.62], year by year 0.19 [-0.00, 0.39], trade 0.75 [0.37, 0.81].
 *   <li>United States: votes -0.59 [-0.69, -0.08], year by year -0.19 [-0.40, 0.04], trade -0.47
 *       [-0.54, -0.11].
 *   <li>Turkey, Germany, France and the United Kingdom: every interval holds 0.
 * </ul>
 *
 * <p>So a balance of mentions is <b>no proxy of alignment</b>, not even of its order, unless the
 * source is one in which naming is cooperating. Kendall's correlations say the same. With a speech
 * a year, 3 to 20 that name a pole, the intervals are wide; news may do better or worse, and that
 * was not tried. Ties count mentions whatever their tone.
 */
@NullMarked
package org.multivector.balance;

import org.jspecify.annotations.NullMarked;
