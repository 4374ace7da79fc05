// The search of Sources/WalkNetwork/Spreading.swift in C++, on the arrays that `Benchmarks nearest`
// writes: the yardstick for "as fast as C++ -O3". Compile: c++ -O3 -march=native -std=c++17.
// Arguments: the graph and our answer. Prints median, least, processor and peak memory when the answers agree.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <vector>

#include <sys/resource.h>

struct HalfEdge { uint32_t target, ticks; };
struct Seed { uint64_t label; uint32_t vertex; };
static const uint64_t rankBits = 20, rankMask = (1 << rankBits) - 1, unreached = ~0ull;
static inline uint64_t bucketOf(uint64_t label) { return label >> (rankBits + 23); }

struct Queue {
  std::vector<uint32_t> buckets[512];
  size_t waiting = 0;
  void push(uint32_t v, uint64_t b) { buckets[b & 511].push_back(v); ++waiting; }
};

static inline bool lower(uint64_t *labels, size_t slot, uint64_t label) {
  uint64_t first = labels[slot];
  bool same = first != unreached && (first & rankMask) == (label & rankMask);
  if (label < first) {
    if (!same) labels[slot + 1] = first;
    labels[slot] = label;
    return true;
  }
  if (same || label >= labels[slot + 1]) return false;
  labels[slot + 1] = label;
  return true;
}

static void spread(uint64_t *labels, const std::vector<Seed> &seeds, const uint32_t *from,
                   const uint32_t *to, const HalfEdge *halves, Queue &queue) {
  size_t next = 0;
  uint64_t bucket = 0;
  while (true) {
    if (queue.waiting == 0) {
      if (next >= seeds.size()) return;
      bucket = bucketOf(seeds[next].label);
    }
    while (next < seeds.size() && bucketOf(seeds[next].label) <= bucket) {
      Seed seed = seeds[next++];
      size_t slot = size_t(seed.vertex) * 2;
      if (labels[slot] == seed.label || labels[slot + 1] == seed.label ||
          lower(labels, slot, seed.label))
        queue.push(seed.vertex, bucket);
    }
    auto &open = queue.buckets[bucket & 511];
    while (!open.empty()) {
      uint32_t vertex = open.back();
      open.pop_back();
      --queue.waiting;
      uint64_t first = labels[size_t(vertex) * 2], second = labels[size_t(vertex) * 2 + 1];
      bool a = bucketOf(first) == bucket, b = bucketOf(second) == bucket && second != unreached;
      for (uint32_t half = from[vertex]; half < to[vertex]; ++half) {
        HalfEdge edge = halves[half];
        size_t slot = size_t(edge.target) * 2;
        uint64_t added = uint64_t(edge.ticks) << rankBits;
        if (a && first + added < labels[slot + 1] && lower(labels, slot, first + added))
          queue.push(edge.target, bucketOf(first + added));
        if (b && second + added < labels[slot + 1] && lower(labels, slot, second + added))
          queue.push(edge.target, bucketOf(second + added));
      }
    }
    ++bucket;
  }
}

static void sortSeeds(std::vector<Seed> &seeds) {
  std::sort(seeds.begin(), seeds.end(), [](const Seed &x, const Seed &y) {
    return x.label != y.label ? x.label < y.label : x.vertex < y.vertex;
  });
}

int main(int, char **arguments) {
  std::ifstream file(arguments[1], std::ios::binary);
  uint64_t counts[2];
  file.read((char *)counts, 16);
  size_t n = counts[0], m = counts[1];
  std::vector<uint32_t> starts(n + 1), ends(n);
  std::vector<HalfEdge> halves(m);
  file.read((char *)starts.data(), 4 * (n + 1));
  file.read((char *)ends.data(), 4 * n);
  file.read((char *)halves.data(), 8 * m);
  uint64_t sites;
  file.read((char *)&sites, 8);
  std::vector<Seed> privateSeeds, publicSeeds;
  for (uint64_t site = 0; site < sites; ++site) {
    uint64_t row[2];
    file.read((char *)row, 16);
    privateSeeds.push_back({row[0], uint32_t(row[1])});
  }
  std::vector<double> times, processor;
  bool agrees = true;
  std::vector<uint64_t> answer(n);
  std::ifstream(arguments[2], std::ios::binary).read((char *)answer.data(), 8 * n);
  for (int run = 0; run < 6; ++run) {
    auto begin = std::chrono::steady_clock::now();
    auto busy = std::clock();
    std::vector<uint64_t> publicLabels(2 * n, unreached), allLabels(2 * n, unreached);
    Queue queue;
    auto first = privateSeeds, second = publicSeeds;
    sortSeeds(first);
    spread(allLabels.data(), first, ends.data(), starts.data() + 1, halves.data(), queue);
    for (size_t v = 0; v < 2 * n; ++v)
      if (allLabels[v] != unreached) second.push_back({allLabels[v], uint32_t(v / 2)});
    sortSeeds(second);
    spread(publicLabels.data(), second, starts.data(), ends.data(), halves.data(), queue);
    allLabels = publicLabels;
    std::vector<Seed> third;
    for (size_t v = 0; v < n; ++v)
      if (ends[v] < starts[v + 1])
        for (size_t slot = 2 * v; slot < 2 * v + 2; ++slot)
          if (publicLabels[slot] != unreached) third.push_back({publicLabels[slot], uint32_t(v)});
    sortSeeds(third);
    spread(allLabels.data(), third, ends.data(), starts.data() + 1, halves.data(), queue);
    std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    if (run > 0) {
      times.push_back(took.count());
      processor.push_back(double(std::clock() - busy) / CLOCKS_PER_SEC);
    }
    for (size_t v = 0; v < n; ++v)
      agrees &= answer[v] == (allLabels[2 * v] == unreached ? unreached : allLabels[2 * v] >> rankBits);
  }
  std::sort(times.begin(), times.end());
  std::sort(processor.begin(), processor.end());
  if (!agrees) {
    printf("-\t-\t-\t-\tits answer differs\n");
    return 1;
  }
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  printf("%g\t%g\t%g\t%g\ttwo nearest, as we do\n", times[times.size() / 2], times[0],
         processor[processor.size() / 2], usage.ru_maxrss / 1024.0);
}
