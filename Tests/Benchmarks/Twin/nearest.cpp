// The searches of Sources/WalkNetwork/Search/WalkNetwork+Spreading.swift in C++, on the arrays that
// `Benchmarks nearest` writes: the yardstick for "as fast as C++ -O3". Compile: c++ -O3 -march=native -std=c++17.
// Arguments: one or two (nearest sites), the graph and our answer. Prints median, least, processor and
// peak memory when the answers agree.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

#include <sys/resource.h>

struct HalfEdge { uint32_t target, ticks; };
struct Seed { uint64_t label; uint32_t vertex; };
struct Range { const uint32_t *from, *to; };
static const uint64_t rankBits = 20, rankMask = (1 << rankBits) - 1, unreached = ~0ull;
static inline uint64_t bucketOf(uint64_t label) { return label >> (rankBits + 26); }

struct Queue {
  std::vector<uint32_t> buckets[64], taken;
  size_t waiting = 0;
  void push(uint32_t v, uint64_t b) { buckets[b & 63].push_back(v); ++waiting; }
  bool take(uint64_t b) {
    taken.clear();
    std::swap(taken, buckets[b & 63]);
    waiting -= taken.size();
    return !taken.empty();
  }
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

template <size_t slots>
static inline bool seeded(uint64_t *labels, Seed seed) {
  uint64_t *own = labels + size_t(seed.vertex) * slots;
  if (slots == 2) return own[0] == seed.label || own[1] == seed.label || lower(own, 0, seed.label);
  if (seed.label > own[0]) return false;
  own[0] = seed.label;
  return true;
}

template <size_t slots>
static void spread(uint64_t *labels, const std::vector<Seed> &seeds, Range range,
                   const HalfEdge *halves, Queue &queue) {
  size_t next = 0;
  uint64_t bucket = 0;
  while (true) {
    if (queue.waiting == 0) {
      if (next >= seeds.size()) return;
      bucket = bucketOf(seeds[next].label);
    }
    for (; next < seeds.size() && bucketOf(seeds[next].label) <= bucket; ++next)
      if (seeded<slots>(labels, seeds[next])) queue.push(seeds[next].vertex, bucket);
    while (queue.take(bucket)) {
      const auto &open = queue.taken;
      for (size_t place = 0; place < open.size(); ++place) {
        if (place + 8 < open.size()) {
          __builtin_prefetch(range.from + open[place + 8]);
          __builtin_prefetch(labels + size_t(open[place + 8]) * slots);
          __builtin_prefetch(halves + range.from[open[place + 4]]);
        }
        uint32_t vertex = open[place];
        uint64_t first = labels[size_t(vertex) * slots];
        uint64_t second = slots == 2 ? labels[size_t(vertex) * 2 + 1] : unreached;
        bool a = bucketOf(first) == bucket, b = bucketOf(second) == bucket && second != unreached;
        for (uint32_t half = range.from[vertex]; half < range.to[vertex]; ++half) {
          HalfEdge edge = halves[half];
          size_t slot = size_t(edge.target) * slots;
          uint64_t added = uint64_t(edge.ticks) << rankBits;
          if (slots == 1) {
            if (a && first + added < labels[slot]) {
              labels[slot] = first + added;
              queue.push(edge.target, bucketOf(first + added));
            }
            continue;
          }
          if (a && first + added < labels[slot + 1] && lower(labels, slot, first + added))
            queue.push(edge.target, bucketOf(first + added));
          if (b && second + added < labels[slot + 1] && lower(labels, slot, second + added))
            queue.push(edge.target, bucketOf(second + added));
        }
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

struct Graph {
  std::vector<uint32_t> starts, ends;
  std::vector<HalfEdge> halves;
  std::vector<Seed> seeds;
  Range publicEdges() const { return {starts.data(), ends.data()}; }
  Range privateEdges() const { return {ends.data(), starts.data() + 1}; }

  explicit Graph(const char *path) {
    std::ifstream file(path, std::ios::binary);
    uint64_t counts[2], sites, row[2];
    file.read((char *)counts, 16);
    starts.resize(counts[0] + 1);
    ends.resize(counts[0]);
    halves.resize(counts[1]);
    file.read((char *)starts.data(), 4 * starts.size());
    file.read((char *)ends.data(), 4 * ends.size());
    file.read((char *)halves.data(), 8 * halves.size());
    for (file.read((char *)&sites, 8); sites > 0; --sites) {
      file.read((char *)row, 16);
      seeds.push_back({row[0], uint32_t(row[1])});
    }
  }
};

// Private, public and private streets: the labels after the third search.
template <size_t slots>
static std::vector<uint64_t> search(const Graph &graph) {
  size_t n = graph.ends.size();
  std::vector<uint64_t> first(slots * n, unreached), middle(slots * n, unreached);
  Queue queue;
  auto seeds = graph.seeds;
  sortSeeds(seeds);
  spread<slots>(first.data(), seeds, graph.privateEdges(), graph.halves.data(), queue);
  std::vector<Seed> next;
  for (size_t v = 0; v < slots * n; ++v)
    if (first[v] != unreached) next.push_back({first[v], uint32_t(v / slots)});
  sortSeeds(next);
  spread<slots>(middle.data(), next, graph.publicEdges(), graph.halves.data(), queue);
  auto last = middle;
  std::vector<Seed> again;
  for (size_t v = 0; v < n; ++v)
    if (graph.ends[v] < graph.starts[v + 1])
      for (size_t slot = slots * v; slot < slots * (v + 1); ++slot)
        if (middle[slot] != unreached) again.push_back({middle[slot], uint32_t(v)});
  sortSeeds(again);
  spread<slots>(last.data(), again, graph.privateEdges(), graph.halves.data(), queue);
  return last;
}

int main(int, char **arguments) {
  bool two = std::string(arguments[1]) == "two";
  Graph graph(arguments[2]);
  size_t n = graph.ends.size();
  std::vector<double> times, processor;
  bool agrees = true;
  std::vector<uint64_t> answer(n);
  std::ifstream(arguments[3], std::ios::binary).read((char *)answer.data(), 8 * n);
  for (int run = 0; run < 6; ++run) {
    auto begin = std::chrono::steady_clock::now();
    auto busy = std::clock();
    auto labels = two ? search<2>(graph) : search<1>(graph);
    std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    if (run > 0) {
      times.push_back(took.count());
      processor.push_back(double(std::clock() - busy) / CLOCKS_PER_SEC);
    }
    for (size_t v = 0; v < n; ++v) {
      uint64_t label = labels[v * (two ? 2 : 1)];
      agrees &= answer[v] == (label == unreached ? unreached : label >> rankBits);
    }
  }
  std::sort(times.begin(), times.end());
  std::sort(processor.begin(), processor.end());
  if (!agrees) {
    printf("-\t-\t-\t-\tits answer differs\n");
    return 1;
  }
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  printf("%g\t%g\t%g\t%g\tthe same search\n", times[times.size() / 2], times[0],
         processor[processor.size() / 2], usage.ru_maxrss / 1024.0);
}
