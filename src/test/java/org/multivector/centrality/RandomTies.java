package org.multivector.centrality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A random list of ties, with isolates, several components, parallel ties and self-ties. */
record RandomTies(int vertices, List<Drawn> ties) {

  /** A tie; the ends are taken modulo the number of vertices. */
  record Drawn(int first, int second, double weight) {
    Drawn turned() {
      return new Drawn(/* first= */ second, /* second= */ first, weight);
    }
  }

  /** Families of weights: equal, whole numbers that often give equal lengths, reals. */
  static Arbitrary<RandomTies> moderate() {
    return Arbitraries.oneOf(
        of(Arbitraries.just(1.0)),
        of(Arbitraries.integers().between(1, 6).map(w -> (double) w)),
        of(Arbitraries.doubles().between(.01, 1)));
  }

  /** Weights from 1e-12 to 1e12 too. */
  static Arbitrary<RandomTies> any() {
    return Arbitraries.oneOf(
        moderate(), of(Arbitraries.doubles().between(-12, 12).map(x -> Math.pow(10, x))));
  }

  static Arbitrary<RandomTies> of(Arbitrary<Double> weights) {
    Arbitrary<Integer> ends = Arbitraries.integers().between(0, 999);
    Arbitrary<List<Drawn>> ties =
        Combinators.combine(ends, ends, weights).as(Drawn::new).list().ofMaxSize(24);
    return Combinators.combine(Arbitraries.integers().between(1, 10), ties).as(RandomTies::new);
  }

  Network<Integer> network() {
    return network(IntStream.range(0, vertices).toArray());
  }

  /** The network in which vertex i is called and placed as given. */
  Network<Integer> network(int[] label) {
    return network(label, vertices);
  }

  /** The network with so many vertices without a tie after the others. */
  Network<Integer> networkWithIsolates(int isolates) {
    return network(IntStream.range(0, vertices).toArray(), vertices + isolates);
  }

  private Network<Integer> network(int[] label, int size) {
    return Network.of(
        IntStream.range(0, size).boxed().toList(),
        ties.stream().mapToInt(tie -> label[tie.first % vertices]).toArray(),
        ties.stream().mapToInt(tie -> label[tie.second % vertices]).toArray(),
        ties.stream().mapToDouble(Drawn::weight).toArray());
  }

  /** The same ties in another order, some turned round. */
  RandomTies shuffled(long seed) {
    Random random = new Random(seed);
    List<Drawn> other = new ArrayList<>();
    for (Drawn tie : ties) {
      other.add(random.nextBoolean() ? tie.turned() : tie);
    }
    Collections.shuffle(other, random);
    return new RandomTies(vertices, other);
  }

  RandomTies scaled(double factor) {
    return new RandomTies(
        vertices, ties.stream().map(t -> new Drawn(t.first, t.second, t.weight * factor)).toList());
  }
}
